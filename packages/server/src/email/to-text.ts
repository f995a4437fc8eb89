import { isPlain, type MailContent, type MailItem, type MailLink } from './mail-content.ts';

/** The plain part of a mail. */
export function toText(content: MailContent): string {
  const { heading, intro, items, more, link, footer, preferences } = content;
  const blocks = [
    heading,
    ...intro,
    ...(items.every(isPlain) ? list(items) : items.map(itemText)),
    ...(more ? [more] : []),
    ...(link ? [linkText(link)] : []),
    ['-- ', ...footer, ...(preferences ? [linkText(preferences)] : [])].join('\n'),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function list(items: readonly MailItem[]): readonly string[] {
  return items.length > 0 ? [items.map(({ name }) => `* ${name}`).join('\n')] : [];
}

function itemText({ name, lines, link }: MailItem): string {
  return [name, ...lines, ...(link ? [linkText(link)] : [])].join('\n');
}

function linkText({ label, url }: MailLink): string {
  return `${label}: ${url}`;
}
