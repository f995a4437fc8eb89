import { providerEntry } from '@patchbay/core';
import type { v2 } from '@patchbay/core/unipile';
import { statuses } from '../handlers/v2/vocabulary.ts';
import { type Html, html } from '../html.ts';
import { page } from '../page.ts';
import type { ScenarioPlayer } from '../scenarios/scenario-player.ts';
import type { World } from '../world/world.ts';
import { bodies, requestTable } from './control-log.ts';
import { type ControlState, controlState, type ShownDelivery } from './control-state.ts';
import { timeSection } from './control-time.ts';

/** The page of buttons that break and repair accounts. Works by keyboard, with a screen reader, without script. */
export function controlPage(world: World, player: ScenarioPlayer, query: URLSearchParams): Response {
  const state = controlState(world);
  return page({
    heading: 'MockUnipile control',
    ribbon: 'MockUnipile – a simulation. Unipile has no such page.',
    wide: true,
    // Only on request: a page that reloads by itself is in the way of whoever reads it slowly.
    headers: query.has('live') ? { refresh: '5' } : {},
    body: html`<p>Break an account here and watch the app that is connected to <code>${world.origin}</code>.
<a href="${world.origin}/control">Refresh</a> ·
${query.has('live') ? html`This page reloads every 5 seconds. <a href="${world.origin}/control">Stop that</a>` : html`<a href="${world.origin}/control?live=1">Reload every 5 seconds</a>`}</p>
${said(world, query)}
${accountTable(state)}
${timeSection(world, player)}
${deliveryTable(world, state)}
${requestTable(world)}
${webhookList(state)}
<h2>Start over</h2>
<form method="post" action="${world.origin}/control/reset"><button>Reset everything</button></form>`,
  });
}

function said(world: World, query: URLSearchParams): Html | null {
  const id = query.get('account') ?? query.get('missing') ?? '';
  const account = world.accounts.get(id) ?? world.accounts.removed(id);
  const who = account ? nameOf(account) : id;
  if (query.has('missing'))
    return html`<p class="said" role="status">There is no account ${who} any more.</p>`;
  const refused = query.get('refused');
  if (refused !== null) return html`<p class="said" role="status">Not done: ${refused}</p>`;
  const did = query.get('did');
  return did === null ? null : html`<p class="said" role="status">Done: ${did} ${who}</p>`;
}

function accountTable({ origin, accounts }: ControlState): Html {
  const rows = accounts.map((account) => {
    const products = Object.entries(account.metadata.products_connection_status ?? {});
    return html`<tr><th scope="row">${account.name ?? account.user_id}<br><code>${account.id}</code></th>
<td>${providerEntry(account.provider).name}</td>
<td><strong>${account.status}</strong>${account.is_locked ? ', locked' : null}${products.map(([name, word]) => html`<br>${name}: ${word}`)}</td>
<td>${buttons(origin, account)}</td></tr>
`;
  });
  return html`<h2 id="accounts">Accounts</h2><div class="scroll" role="region" aria-labelledby="accounts" tabindex="0"><table><caption>Every account of this mock, by name</caption>
<thead><tr><th scope="col">Account</th><th scope="col">Provider</th><th scope="col">Status</th><th scope="col">Actions</th></tr></thead>
<tbody>${accounts.length > 0 ? rows : html`<tr><td colspan="4">No account is linked.</td></tr>`}</tbody></table></div>`;
}

function buttons(origin: string, account: v2.WireAccount): Html {
  const hidden = html`<span class="hidden"> ${nameOf(account)}</span>`;
  const action = (name: string, label: string, inside: Html | null = null): Html =>
    html`<form method="post" action="${origin}/control/accounts/${encodeURIComponent(account.id)}/${name}">${inside}<button>${label}${hidden}</button></form>
`;
  const reasons = ['provider', 'proxy', 'unipile'].map((reason) => html`<option>${reason}</option>`);
  const select = html`<select name="reason" aria-label="Reason of the interruption of ${nameOf(account)}">${reasons}</select>`;
  return html`${action('disconnect', 'Disconnect')}${action('recover', 'Recover')}${action('interrupt', 'Interrupt', select)}${action('status', 'Set status', statusSelect(account))}${account.is_locked ? action('unlock', 'Unlock') : action('lock', 'Lock')}${action('remove', 'Remove')}`;
}

function statusSelect(account: v2.WireAccount): Html {
  const words = [...statuses, 'paused'].map(
    (word) => html`<option${word === account.status ? html` selected` : null}>${word}</option>`,
  );
  return html`<select name="status" aria-label="New status of ${nameOf(account)}">${words}</select>`;
}

function deliveryTable(world: World, { deliveries }: ControlState): Html {
  const rows = deliveries.map(
    (delivery) => html`<tr><td>${delivery.sent_at}</td><td>${delivery.event_type}</td>
<td>${accountOf(world, delivery.account_id)}</td><td>${delivery.url}</td>
<td>${delivery.attempt}</td><td>${answerOf(delivery)}</td><td>${deliveryBodies(world, delivery)}</td></tr>
`,
  );
  return html`<h2 id="deliveries">Webhook deliveries</h2><div class="scroll" role="region" aria-labelledby="deliveries" tabindex="0"><table><caption>The last attempts, newest first</caption>
<thead><tr><th scope="col">Sent</th><th scope="col">Event</th><th scope="col">Account</th><th scope="col">To</th><th scope="col">Attempt</th><th scope="col">Answer</th><th scope="col">Bodies</th></tr></thead>
<tbody>${deliveries.length > 0 ? rows : html`<tr><td colspan="7">Nothing was delivered yet.</td></tr>`}</tbody></table></div>`;
}

function webhookList({ webhooks }: ControlState): Html {
  const rows = webhooks.map(
    ({ url, enabled }) => html`<li><code>${url}</code>${enabled ? null : ' (off)'}</li>`,
  );
  return html`<h2>Webhook endpoints</h2>${webhooks.length > 0 ? html`<ul>${rows}</ul>` : html`<p>None: nobody is told about changes.</p>`}`;
}

function deliveryBodies(world: World, { id, event_type }: ShownDelivery): Html {
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

function accountOf(world: World, id: string): string {
  const account = world.accounts.get(id) ?? world.accounts.removed(id);
  return account ? nameOf(account) : id;
}

function nameOf(account: v2.WireAccount): string {
  return `${account.name ?? account.user_id} (${providerEntry(account.provider).name})`;
}
