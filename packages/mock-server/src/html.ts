/** Text that is already HTML. Only {@link html} makes it, so that everything else is escaped. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template: text is escaped, HTML is not, `null` and `false` leave nothing behind. */
export type HtmlValue = Html | string | number | null | false | readonly HtmlValue[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template tag that escapes every value put into it, in text and in quoted attributes alike.
 *
 * @example html`<p title="${title}">${name}</p>`
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const parts = strings.map((text, i) => text + (i < values.length ? toText(values[i] as HtmlValue) : ''));
  return { html: parts.join('') };
}

function toText(value: HtmlValue): string {
  if (value === null || value === false) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return value.replace(/[&<>"']/g, (character) => entities[character] as string);
  if ('html' in value) return value.html;
  return value.map(toText).join('');
}
