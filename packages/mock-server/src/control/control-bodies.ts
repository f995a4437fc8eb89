import { type Html, html } from '../html.ts';

/** Bodies that open on demand; `about` names them for those who hear the page. */
export function bodies(
  parts: readonly (readonly [label: string, text: string])[],
  about: string,
): Html | null {
  const shown = parts.filter(([, text]) => text !== '');
  if (shown.length === 0) return null;
  return html`<details><summary>Bodies<span class="hidden"> of ${about}</span></summary>${shown.map(
    ([label, text]) => html`<p class="soft">${label}</p><pre tabindex="0">${text}</pre>`,
  )}</details>`;
}
