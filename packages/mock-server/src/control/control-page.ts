import type { Html } from '../html.ts';
import { html } from '../html.ts';
import { page } from '../page.ts';
import type { ScenarioPlayer } from '../scenarios/scenario-player.ts';
import type { World } from '../world/world.ts';
import { accountSection } from './control-accounts.ts';
import { deliverySection } from './control-deliveries.ts';
import { nameOf } from './control-names.ts';
import { requestSection } from './control-requests.ts';
import { controlState } from './control-state.ts';
import { timeSection } from './control-time.ts';
import { troubleSection } from './control-trouble.ts';
import { webhookSection } from './control-webhooks.ts';

/**
 * The page of buttons that break and repair accounts. Works by keyboard, with a screen reader, without script. What
 * may change while somebody looks stands in parts marked `data-live`, each with an id.
 */
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
<nav aria-label="On this page"><ul class="row">${parts.map(([id, label]) => html`<li><a href="#${id}">${label}</a></li>`)}</ul></nav>
${said(world, query)}
${accountSection(world, state)}
${timeSection(world, player)}
${troubleSection(world)}
${webhookSection(world)}
<h2>Start over</h2>
<form method="post" action="${world.origin}/control/reset"><button>Reset everything</button></form>
${deliverySection(world, state)}
${requestSection(world)}`,
  });
}

/** Where the page's own links lead. */
const parts = [
  ['accounts', 'Accounts'],
  ['time', 'Time and scenarios'],
  ['trouble', 'Trouble'],
  ['webhooks', 'Endpoints'],
  ['deliveries', 'Deliveries'],
  ['requests', 'Requests'],
] as const;

/** What came of the last button. Always there, so that what is put into it later is read aloud. */
function said(world: World, query: URLSearchParams): Html {
  const text = whatWasSaid(world, query);
  return html`<p id="said"${text === null ? null : html` class="said"`} data-live tabindex="-1" role="status">${text}</p>`;
}

function whatWasSaid(world: World, query: URLSearchParams): string | null {
  const id = query.get('account') ?? query.get('missing') ?? '';
  const account = world.accounts.get(id) ?? world.accounts.removed(id);
  const who = account ? nameOf(account) : id;
  if (query.has('missing')) return `There is no account ${who} any more.`;
  const refused = query.get('refused');
  if (refused !== null) return `Not done: ${refused}`;
  const did = query.get('did');
  return did === null ? null : `Done: ${did}${who === '' ? '' : ` ${who}`}`;
}
