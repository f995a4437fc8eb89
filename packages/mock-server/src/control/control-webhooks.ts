import { type Html, html } from '../html.ts';
import type { World } from '../world/world.ts';

/** Who is told about changes, in either generation. */
export function webhookSection({ endpoints, v1 }: World): Html {
  const all = [
    ...[...endpoints.values()].map(({ url, enabled }) => ({ url, enabled, note: '' })),
    ...[...(v1?.webhooks.values() ?? [])].map(({ request_url, enabled, source }) => ({
      url: request_url,
      enabled,
      note: ` – v1, ${source}`,
    })),
  ];
  const items = all.map(
    ({ url, enabled, note }) => html`<li><code>${url}</code>${note}${enabled ? null : ' (off)'}</li>`,
  );
  return html`<section id="webhooks" data-live><h2>Webhook endpoints</h2>
${all.length > 0 ? html`<ul>${items}</ul>` : html`<p>None: nobody is told about changes.</p>`}</section>`;
}
