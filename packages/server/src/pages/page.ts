import type { KnownLocale } from '@patchbay/core';
import { escapeHtml } from '../escape-html.ts';

/** A page as a whole; everything in it is HTML already, but its title. */
export interface Page {
  readonly locale: KnownLocale;
  readonly title: string;
  /** Below the heading. */
  readonly body: string;
  /** After the rest: script and its data. */
  readonly end?: string;
  /** Lets this page's own style and script through its content security policy. */
  readonly nonce: string;
}

/** The frame of every page that the server shows: one card, both themes, readable without script. */
export function renderPage({ locale, title, body, end = '', nonce }: Page): string {
  const direction = locale === 'ar' ? ' dir="rtl"' : '';
  return `<!doctype html>
<html lang="${locale}"${direction}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style nonce="${nonce}">${css}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
${end}</body>
</html>
`;
}

/** A name from outside inside a sentence: it keeps its own direction and turns no neighbour around. */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`;
}

const css = `
:root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--text:#1c2430;--muted:#566072;--link:#1d4ed8;--edge:#e2e6ec;--on:#fff}
@media (prefers-color-scheme:dark){:root{--page:#14181f;--card:#1d232d;--text:#eef1f6;--muted:#a9b3c3;--link:#8ab4ff;--edge:#2d3644;--on:#10141a}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main{width:100%;max-width:26rem;padding:2rem;background:var(--card);border:1px solid var(--edge);border-radius:.75rem;overflow-wrap:anywhere}
h1{margin:0 0 .5rem;font-size:1.375rem;line-height:1.25}
p{margin:0 0 .75rem;color:var(--muted)}
p:last-child{margin:1rem 0 0}
a{color:var(--link)}
dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:1rem 0}
dt{color:var(--muted)}
dd{margin:0}
button{width:100%;margin:.5rem 0 0;padding:.625rem 1rem;border:0;border-radius:.5rem;background:var(--link);color:var(--on);font:inherit;font-weight:600;cursor:pointer}
button:focus-visible,a:focus-visible{outline:2px solid var(--link);outline-offset:2px}
@media (forced-colors:active){button{border:1px solid}}
@media (max-width:24rem){body{padding:.75rem}main{padding:1.25rem}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5rem}}
`;
