import { escapeHtml } from '../escape-html.ts';
import { isPlain, type MailContent, type MailItem, type MailLink } from './mail-content.ts';

/**
 * The HTML part of a mail: no table, no image, nothing from elsewhere. Colours of text and ground are the reader's
 * own, so it is readable in a dark mail program; only the button brings both of its colours.
 */
export function toHtml(content: MailContent): string {
  const { locale, direction, subject, heading, intro, items, more, link, footer, preferences } = content;
  const paragraphs = [
    ...intro.map((sentence) => `<p style="margin:0 0 16px">${escapeHtml(sentence)}</p>`),
    ...(items.every(isPlain) ? list(items) : items.map(item)),
    ...(more ? [`<p style="margin:0 0 16px">${escapeHtml(more)}</p>`] : []),
    ...(link ? [button(link)] : []),
  ];
  const small = [...footer.map(escapeHtml), ...(preferences ? [anchor(preferences, '')] : [])];
  return `<!doctype html>
<html lang="${escapeHtml(locale)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>:root { color-scheme: light dark; supported-color-schemes: light dark; }</style>
</head>
<body dir="${direction}" style="margin:0;padding:24px 16px;font-family:system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:24px">
<div style="max-width:560px;margin:0 auto">
<h1 style="margin:0 0 16px;font-size:20px;line-height:28px;font-weight:600">${escapeHtml(heading)}</h1>
${paragraphs.join('\n')}
<div style="margin:32px 0 0;padding:16px 0 0;border-top:1px solid #8a919c;font-size:13px;line-height:20px;opacity:.8">
${small.map((line) => `<p style="margin:0 0 8px">${line}</p>`).join('\n')}
</div>
</div>
</body>
</html>
`;
}

/** Names alone need no air between them. */
function list(items: readonly MailItem[]): readonly string[] {
  if (items.length === 0) return [];
  const names = items.map(({ name }) => `<li>${escapeHtml(name)}</li>`);
  return [`<ul style="margin:0 0 16px;padding-inline-start:20px">\n${names.join('\n')}\n</ul>`];
}

function item({ name, lines, link }: MailItem): string {
  const parts = [
    `<p style="margin:0 0 4px;font-weight:600">${escapeHtml(name)}</p>`,
    ...lines.map((line) => `<p style="margin:0 0 8px">${escapeHtml(line)}</p>`),
    ...(link ? [button(link)] : []),
  ];
  return `<div style="margin:0 0 24px">\n${parts.join('\n')}\n</div>`;
}

function button(link: MailLink): string {
  const style =
    'display:inline-block;padding:10px 20px;border-radius:6px;background-color:#1d4ed8;color:#ffffff;font-weight:600;text-decoration:none';
  return `<p style="margin:8px 0 16px">${anchor(link, ` style="${style}"`)}</p>`;
}

function anchor({ label, url }: MailLink, attributes: string): string {
  return `<a href="${escapeHtml(url)}"${attributes}>${escapeHtml(label)}</a>`;
}
