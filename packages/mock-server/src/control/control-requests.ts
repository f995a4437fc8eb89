import { type Html, html } from '../html.ts';
import { showBody } from '../requests/show-body.ts';
import type { World } from '../world/world.ts';
import { bodies } from './control-bodies.ts';

/** How many requests the control page looks back. */
const SHOWN_REQUESTS = 50;

/** What clients asked and what they were answered, newest first. */
export function requestSection(world: World): Html {
  const items = world.requests
    .list()
    .slice(-SHOWN_REQUESTS)
    .reverse()
    .map(({ at, method, path, status, sent, answered }) => {
      const request = `${method} ${withoutTokens(path)}`;
      const parts = [
        ['Sent', showBody(sent)],
        ['Answered', showBody(answered)],
      ] as const;
      return html`<li><code>${request}</code> <strong>${status === 0 ? 'connection broken' : String(status)}</strong>
<time class="soft">${new Date(at).toISOString()}</time>${bodies(parts, request)}</li>
`;
    });
  return html`<section id="requests" data-live><h2>Requests</h2>
${items.length > 0 ? html`<ol class="log">${items}</ol>` : html`<p>Nobody has asked anything yet.</p>`}</section>`;
}

/** A link's token opens the wizard: it is no reading matter. */
function withoutTokens(path: string): string {
  return path.replace(/\b(token|code)=[^&]+/g, '$1=…');
}
