import { type Html, html } from '../html.ts';
import type { World } from '../world/world.ts';
import { bodies } from './control-bodies.ts';
import { nameOfId } from './control-names.ts';
import type { ControlState, ShownDelivery } from './control-state.ts';

/** Every attempt to deliver a webhook, newest first, with what the receiver made of it. */
export function deliverySection(world: World, { deliveries }: ControlState): Html {
  const items = deliveries.map(
    (delivery) => html`<li><strong>${delivery.event_type}</strong> ${nameOfId(world, delivery.account_id)}<br>
<span class="soft">attempt ${delivery.attempt} to</span> ${delivery.url}: <strong>${answerOf(delivery)}</strong>
<time class="soft">${delivery.sent_at}</time>${deliveryBodies(world, delivery)}</li>
`,
  );
  return html`<section id="deliveries" data-live><h2>Webhook deliveries</h2>
${deliveries.length > 0 ? html`<ol class="log">${items}</ol>` : html`<p>Nothing was delivered yet.</p>`}</section>`;
}

function deliveryBodies(world: World, { id, event_type }: ShownDelivery): Html | null {
  const record = world.dispatcher.deliveries().find((one) => one.id === id);
  return bodies(
    [
      ['Sent', record?.body ?? ''],
      ['Answered', record?.answer?.body ?? ''],
    ],
    event_type,
  );
}

function answerOf({ http_status, error }: ShownDelivery): string {
  return http_status === null ? `none: ${error ?? 'unknown'}` : String(http_status);
}
