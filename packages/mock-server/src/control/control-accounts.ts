import { providerEntry } from '@patchbay/core';
import type { v2 } from '@patchbay/core/unipile';
import { statuses } from '../handlers/v2/vocabulary.ts';
import { type Html, html } from '../html.ts';
import { sourceWords } from '../v1/world/source-words.ts';
import { toV1Id } from '../v1/world/v1-id.ts';
import type { World } from '../world/world.ts';
import { nameOf } from './control-names.ts';
import type { ControlState } from './control-state.ts';

/** Every account, what it is like, and a button for each thing that can happen to it. */
export function accountSection(world: World, { accounts }: ControlState): Html {
  const items = accounts.map(
    (
      account,
    ) => html`<li><h3>${account.name ?? account.user_id} <span class="soft">${providerEntry(account.provider).name}</span></h3>
<p>${words(world, account)}<br><code>${account.id}</code>${world.v1 && html`<br>v1: <code>${toV1Id(account.id)}</code>`}</p>
<div class="row">${buttons(world, account)}</div></li>
`,
  );
  return html`<section id="accounts" data-live><h2>Accounts</h2>
${accounts.length > 0 ? html`<ul class="cards">${items}</ul>` : html`<p>No account is linked.</p>`}</section>`;
}

/** What each generation calls its state. */
function words(world: World, account: v2.WireAccount): Html {
  const products = Object.entries(account.metadata.products_connection_status ?? {});
  const sources = world.v1 ? [...sourceWords(world, account)] : [];
  return html`<strong>${account.status}</strong>${account.is_locked ? ', locked' : null}${products.map(
    ([name, word]) => html`<br>${name}: ${word}`,
  )}${sources.map(([name, word]) => html`<br>v1 ${name}: ${word}`)}`;
}

function buttons({ origin, v1 }: World, account: v2.WireAccount): Html {
  const hidden = html`<span class="hidden"> ${nameOf(account)}</span>`;
  const action = (name: string, label: string, inside: Html | null = null): Html =>
    html`<form method="post" action="${origin}/control/accounts/${encodeURIComponent(account.id)}/${name}">${inside}<button>${label}${hidden}</button></form>
`;
  const pick = (name: string, about: string, options: readonly string[], chosen?: string): Html =>
    html`<select name="${name}" aria-label="${about} of ${nameOf(account)}">${options.map(
      (word) => html`<option${word === chosen ? html` selected` : null}>${word}</option>`,
    )}</select>`;
  return html`${action('disconnect', 'Disconnect')}${action('recover', 'Recover')}${action(
    'interrupt',
    'Interrupt',
    pick('reason', 'Reason of the interruption', ['provider', 'proxy', 'unipile']),
  )}${action('status', 'Set status', pick('status', 'New status', [...statuses, 'paused'], account.status))}${
    v1 && action('v1-status', 'Set v1 status', pick('status', 'New v1 status', v1Words))
  }${account.is_locked ? action('unlock', 'Unlock') : action('lock', 'Lock')}${action('remove', 'Remove')}`;
}

/** The six words of v1. */
const v1Words = ['OK', 'CONNECTING', 'CREDENTIALS', 'PERMISSIONS', 'STOPPED', 'ERROR'];
