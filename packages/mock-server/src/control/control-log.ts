import { type Html, html } from '../html.ts';
import { showBody } from '../requests/show-body.ts';
import type { World } from '../world/world.ts';

/** How many requests the control page looks back. */
const SHOWN_REQUESTS = 50;

/** What clients asked and what they were answered, newest first. */
export function requestTable(world: World): Html {
  const rows = world.requests
    .list()
    .slice(-SHOWN_REQUESTS)
    .reverse()
    .map(
      ({ at, method, path, status, sent, answered }) => html`<tr><td>${new Date(at).toISOString()}</td>
<td>${method} <code>${withoutTokens(path)}</code></td><td>${status === 0 ? 'connection broken' : String(status)}</td>
<td>${bodies(
        [
          ['Sent', showBody(sent)],
          ['Answered', showBody(answered)],
        ],
        `${method} ${withoutTokens(path)}`,
      )}</td></tr>
`,
    );
  return html`<h2 id="requests">Requests</h2><div class="scroll" role="region" aria-labelledby="requests" tabindex="0"><table><caption>What clients asked of the mock, newest first</caption>
<thead><tr><th scope="col">Answered</th><th scope="col">Request</th><th scope="col">Status</th><th scope="col">Bodies</th></tr></thead>
<tbody>${rows.length > 0 ? rows : html`<tr><td colspan="4">Nobody has asked anything yet.</td></tr>`}</tbody></table></div>`;
}

/** Bodies that open on demand; `about` names them for those who hear the page. */
export function bodies(parts: readonly (readonly [label: string, text: string])[], about: string): Html {
  const shown = parts.filter(([, text]) => text !== '');
  if (shown.length === 0) return html`–`;
  return html`<details><summary>Show<span class="hidden"> ${about}</span></summary>${shown.map(
    ([label, text]) => html`<p class="soft">${label}</p><pre tabindex="0">${text}</pre>`,
  )}</details>`;
}

/** A link's token opens the wizard: it is no reading matter. */
function withoutTokens(path: string): string {
  return path.replace(/\b(token|code)=[^&]+/g, '$1=…');
}
