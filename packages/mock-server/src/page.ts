import { type Html, html } from './html.ts';

/** What a page of the mock is made of. */
export interface PageParts {
  /** The page's only `h1`, and the start of its title. */
  readonly heading: string;
  /** Says on every page what this is, so that nobody takes it for the real thing. */
  readonly ribbon: string;
  readonly body: Html;
  readonly wide?: boolean;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A whole HTML page: no script, no outside resource. */
export function page({
  heading,
  ribbon,
  body,
  wide = false,
  status = 200,
  headers = {},
}: PageParts): Response {
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading === 'MockUnipile' ? heading : `${heading} · MockUnipile`}</title>
<style>${styles}</style>
</head>
<body${wide ? wideClass : null}>
<header>${ribbon}</header>
<main>
<h1>${heading}</h1>
${body}
</main>
</body>
</html>
`;
  return new Response(document.html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // The address of a wizard page holds its token.
      'referrer-policy': 'no-referrer',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
      ...headers,
    },
  });
}

const wideClass: Html = html` class="wide"`;

const styles: Html = {
  html: `
:root { color-scheme: light dark; --ink: light-dark(#1c2330, #e8ebf2); --soft: light-dark(#566073, #a9b3c6);
  --paper: light-dark(#ffffff, #181d27); --ground: light-dark(#eef1f6, #10141b); --line: light-dark(#8490a5, #66728a);
  --accent: light-dark(#1f4fd1, #9db8ff); --on-accent: light-dark(#ffffff, #10141b);
  --warn: light-dark(#fff3cf, #3d3210); --on-warn: light-dark(#4a3800, #ffe9a8); }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
header { margin: 0; padding: 8px 16px; text-align: center; background: var(--warn); color: var(--on-warn); }
main { max-width: 30rem; margin: 24px auto; padding: 24px; background: var(--paper); border-radius: 12px; }
.wide main { max-width: 72rem; }
h1 { margin: 0 0 12px; font-size: 1.4rem; line-height: 1.25; }
h2 { margin: 32px 0 8px; font-size: 1.1rem; }
p { margin: 0 0 12px; } .soft { color: var(--soft); }
a { color: var(--accent); }
ul.choices { list-style: none; margin: 0; padding: 0; display: grid; gap: 8px; }
ul.choices a, button, select { display: inline-block; min-height: 40px; padding: 7px 14px; font: inherit;
  color: var(--accent); background: var(--paper); border: 1px solid var(--line); border-radius: 8px; }
ul.choices a { display: block; text-decoration: none; font-weight: 600; }
button { cursor: pointer; } button.main { color: var(--on-accent); background: var(--accent); border-color: var(--accent); font-weight: 600; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
fieldset { margin: 0 0 16px; padding: 8px 16px; border: 1px solid var(--line); border-radius: 8px; }
label.person { display: flex; gap: 10px; align-items: center; min-height: 44px; }
input[type=radio] { width: 24px; height: 24px; margin: 0; flex: none; accent-color: var(--accent); }
form { margin: 0 0 8px; } main > form > button { width: 100%; } .wide main > form > button { width: auto; }
dl { display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; margin: 0 0 16px; } dt { color: var(--soft); } dd { margin: 0; }
.cards, .log { margin: 0; padding: 0; } .cards { list-style: none; } .cards .row { margin: 0; }
.cards > li, .log > li { padding: 12px 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.log { list-style: none; } .log > li { padding: 8px 0; } .log form { display: inline; margin-left: 8px; }
h3 { margin: 0 0 4px; font-size: 1rem; } h3 .soft { font-weight: normal; }
.row form, .cards form { display: flex; gap: 4px; margin: 0; max-width: 100%; } .row { margin: 0 0 8px; }
button[aria-pressed=true] { color: var(--on-accent); background: var(--accent); border-color: var(--accent); }
nav ul { list-style: none; margin: 0 0 12px; padding: 0; gap: 4px 16px; } nav a { display: inline-block; min-height: 24px; }
label { display: inline-flex; flex-wrap: wrap; align-items: center; gap: 4px 8px; max-width: 100%; }
@media (max-width: 30rem) { main { margin: 0; padding: 16px; border-radius: 0; } }
@media (min-width: 60rem) { .cards > li { display: grid; grid-template-columns: 17rem 18rem 1fr; gap: 16px; } .cards p { margin: 0; } }
select { max-width: 100%; min-width: 0; } .row { display: flex; flex-wrap: wrap; place-content: start; align-items: start; gap: 8px; } pre { margin: 0 0 8px; max-width: 40rem; max-height: 16rem; overflow: auto; font-size: .85em; }
summary { min-height: 24px; cursor: pointer; color: var(--accent); }
code { font-size: .9em; font-weight: normal; overflow-wrap: anywhere; }
.said { padding: 8px 12px; border: 1px solid var(--line); border-radius: 8px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`,
};
