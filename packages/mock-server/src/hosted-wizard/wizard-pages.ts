import { providerEntry } from '@patchbay/core';
import type { v2 } from '@patchbay/core/unipile';
import { type Html, html } from '../html.ts';
import { page } from '../page.ts';
import type { AuthLinkRecord } from '../world/auth-link-record.ts';
import type { World } from '../world/world.ts';
import type { Candidate } from './candidates.ts';
import { signsInByQr } from './qr-sign-in.ts';

/** "Choose what to connect": one link per provider. */
export function chooseProviderPage(
  world: World,
  link: AuthLinkRecord,
  providers: readonly string[],
): Response {
  const rows = providers.map((provider) => {
    const query = new URLSearchParams({ token: link.token, provider });
    return html`<li><a href="${world.origin}/?${query.toString()}">${providerEntry(provider).name}</a></li>`;
  });
  return wizardPage(world, 'Choose what to connect', html`<ul class="choices">${rows}</ul>`);
}

/** "Sign in to …": who it is, and whether they approve. */
export function signInPage(
  world: World,
  link: AuthLinkRecord,
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
  const body = html`<p>The app you came from asks for access to an account.</p>
${decisionForm(world, link, {
  fields: { provider, qr: '0', decision: 'approve' },
  inside: html`<fieldset><legend>Who signs in?</legend>
${people}</fieldset>
<button class="main">Approve</button>`,
})}
${decisionForm(world, link, { fields: { provider, decision: 'decline' }, inside: html`<button>Decline</button>` })}
${qrHint(world, link, provider)}${abandonHint}`;
  return wizardPage(world, `Sign in to ${providerEntry(provider).name}`, body);
}

/** What the page of a QR code shows. */
export interface ShownCode {
  readonly provider: string;
  readonly address: string;
  /** Somebody said that the code was scanned, and it was not. */
  readonly tooEarly: boolean;
}

/** "Scan the code": a phone opens what the code holds, here by a link in another tab. */
export function qrPage(
  world: World,
  link: AuthLinkRecord,
  { provider, address, tooEarly }: ShownCode,
): Response {
  const early = html`<p class="said" role="status">No code was scanned yet. Open the phone and press “Link this device” there, then come back.</p>
`;
  const around = new URLSearchParams({ token: link.token, provider, qr: '0' });
  const body = html`${tooEarly ? early : null}<p>A phone would scan a code here. This one holds an address: open it in another tab to play the phone.</p>
<p><a href="${address}">Open the phone</a><br><code>${address}</code></p>
${decisionForm(world, link, {
  fields: { provider, decision: 'scanned' },
  inside: html`<button class="main">I have scanned the code</button>`,
})}
${decisionForm(world, link, { fields: { provider, decision: 'decline' }, inside: html`<button>Decline</button>` })}
<p class="soft">A code lives for a moment. Where nobody has scanned it, the next one stands here.</p>
<p><a href="${world.origin}/?${around.toString()}">Sign in without a code</a></p>`;
  return wizardPage(world, `Scan the code with ${providerEntry(provider).name}`, body);
}

/** The way from a sign-in page to its QR code, for providers that have one. */
function qrHint({ origin }: World, { token }: AuthLinkRecord, provider: string): Html | null {
  if (!signsInByQr(provider)) return null;
  const query = new URLSearchParams({ token, provider });
  return html`<p><a href="${origin}/?${query.toString()}">Scan a code with a phone instead</a></p>`;
}

/** "Sign in to … again": the account is given, only its owner may repair it. */
export function reconnectPage(world: World, link: AuthLinkRecord, account: v2.WireAccount): Response {
  const { name } = providerEntry(account.provider);
  const body = html`<p>The app you came from asks you to sign in to this account again.</p>
<dl><dt>Account</dt><dd>${account.name ?? account.user_id}</dd><dt>Provider</dt><dd>${name}</dd></dl>
${decisionForm(world, link, { fields: { decision: 'approve' }, inside: html`<button class="main">Approve</button>` })}
${decisionForm(world, link, { fields: { decision: 'decline' }, inside: html`<button>Decline</button>` })}
${decisionForm(world, link, { fields: { decision: 'somebody-else' }, inside: html`<button>Sign in as somebody else</button>` })}
${qrHint(world, link, account.provider)}${abandonHint}`;
  return wizardPage(world, `Sign in to ${name} again`, body);
}

/** The bare address, for whoever opens what a terminal printed. */
export function startPage(world: World): Response {
  const body = html`<p>A simulated Unipile. Its API answers below <code>${world.origin}/v2/</code>.</p>
<p><a href="${world.origin}/control">Open the control page</a> to break and repair accounts.</p>`;
  return wizardPage(world, 'MockUnipile', body);
}

/** A link that leads nowhere. */
export function deadLinkPage(world: World, why: string): Response {
  const body = html`<p>${why}</p><p>Go back to the app you came from and ask for a new link.</p>`;
  return wizardPage(world, 'This link cannot be used', body, 404);
}

const abandonHint: Html = html`<p class="soft">To give up without an answer, close this tab: nothing is sent back.</p>`;

function decisionForm(
  world: World,
  link: AuthLinkRecord,
  { fields, inside }: { readonly fields: Readonly<Record<string, string>>; readonly inside: Html },
): Html {
  const hidden = Object.entries({ token: link.token, ...fields }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="${world.origin}/">${hidden}${inside}</form>`;
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
