import { providerEntry } from '@patchbay/core';
import type { v2 } from '@patchbay/core/unipile';
import type { Candidate } from '../../hosted-wizard/candidates.ts';
import { type Html, html } from '../../html.ts';
import { page } from '../../page.ts';
import type { World } from '../../world/world.ts';
import type { V1LinkRecord } from './v1-link-record.ts';

/** "Choose what to connect": one link per provider. */
export function chooseProviderPage(world: World, link: V1LinkRecord, providers: readonly string[]): Response {
  const rows = providers.map((provider) => {
    const query = new URLSearchParams({ provider });
    return html`<li><a href="${addressOf(world, link)}?${query.toString()}">${providerEntry(provider).name}</a></li>`;
  });
  return wizardPage(world, 'Choose what to connect', html`<ul class="choices">${rows}</ul>`);
}

/** "Sign in to …": who it is, and whether they approve. */
export function signInPage(
  world: World,
  link: V1LinkRecord,
  provider: string,
  candidates: readonly Candidate[],
): Response {
  const people = candidates.map(
    (
      { person, identity, note },
      i,
    ) => html`<label class="person"><input type="radio" name="person" value="${person.id}"${i === 0 ? html` checked` : null}>
<span>${person.name}<br><span class="soft">${identity.name === person.name ? person.email : identity.name}${note ? ` · ${note}` : null}</span></span></label>
`,
  );
  const form = (fields: Readonly<Record<string, string>>, inside: Html): Html =>
    decisionForm(world, link, fields, inside);
  const body = html`<p>The app you came from asks for access to an account.</p>
${form(
  { provider, decision: 'approve' },
  html`<fieldset><legend>Who signs in?</legend>
${people}</fieldset>
<button class="main">Approve</button>`,
)}
${form({ provider, decision: 'decline' }, html`<button>Decline</button>`)}
${abandonHint}`;
  return wizardPage(world, `Sign in to ${providerEntry(provider).name}`, body);
}

/** "Sign in to … again": the account is given, only its owner may repair it. */
export function reconnectPage(world: World, link: V1LinkRecord, account: v2.WireAccount): Response {
  const { name } = providerEntry(account.provider);
  const form = (decision: string, inside: Html): Html => decisionForm(world, link, { decision }, inside);
  const body = html`<p>The app you came from asks you to sign in to this account again.</p>
<dl><dt>Account</dt><dd>${account.name ?? account.user_id}</dd><dt>Provider</dt><dd>${name}</dd></dl>
${form('approve', html`<button class="main">Approve</button>`)}
${form('decline', html`<button>Decline</button>`)}
${form('somebody-else', html`<button>Sign in as somebody else</button>`)}
${abandonHint}`;
  return wizardPage(world, `Sign in to ${name} again`, body);
}

/** The success screen, which `bypass_success_screen` leaves out. */
export function successPage(world: World, successUrl: string | null): Response {
  const body = html`<p>The account is connected.</p>${
    successUrl === null
      ? html`<p>You can close this tab.</p>`
      : html`<p><a href="${successUrl}">Continue</a></p>`
  }`;
  return wizardPage(world, 'Connected', body);
}

/** A page that says what went wrong. */
export function errorPage(world: World, heading: string, why: string, status: number): Response {
  const body = html`<p>${why}</p><p>Go back to the app you came from and ask for a new link.</p>`;
  return wizardPage(world, heading, body, status);
}

const abandonHint: Html = html`<p class="soft">To give up without an answer, close this tab: nothing is sent back.</p>`;

function decisionForm(
  world: World,
  link: V1LinkRecord,
  fields: Readonly<Record<string, string>>,
  inside: Html,
): Html {
  const hidden = Object.entries(fields).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="${addressOf(world, link)}">${hidden}${inside}</form>`;
}

function addressOf({ origin }: World, { token }: V1LinkRecord): string {
  return `${origin}/hosted/${token}`;
}

function wizardPage(world: World, heading: string, body: Html, status = 200): Response {
  const policy = world.choices.wizardOpenerPolicy;
  return page({
    heading,
    ribbon: 'MockUnipile – simulated sign-in. Nobody real is asked for anything.',
    body,
    status,
    headers: policy ? { 'cross-origin-opener-policy': policy } : {},
  });
}
