import type { RequestHandler } from 'msw';
import { readForm } from '../handlers/read-form.ts';
import { route } from '../handlers/route.ts';
import { html } from '../html.ts';
import { intentsOf } from '../intents/advance-intent.ts';
import type { IntentRecord } from '../intents/intent-record.ts';
import { page } from '../page.ts';
import { findPerson } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { candidatesFor, HOLDER } from './candidates.ts';

/** `/phone?code=…`: what a phone shows once it has read a QR code of an auth intent. */
export function phoneHandlers(world: World): RequestHandler[] {
  return [
    route(world, 'get', '/phone', ({ request }) => {
      const code = new URL(request.url).searchParams.get('code') ?? '';
      const intent = findByCode(world, code);
      return intent ? scanPage(world, intent, code) : stalePage();
    }),
    route(world, 'post', '/phone', async ({ request }) => {
      const form = await readForm(request);
      const intent = findByCode(world, form.get('code') ?? '');
      const personId = form.get('person') ?? '';
      if (!intent || !isSomebody(intent, personId)) return stalePage();
      intentsOf(world).set(intent.id, { ...intent, personId });
      return phonePage('Device linked', html`<p>Go back to the app that showed the code.</p>`);
    }),
  ];
}

/** Only where an account is brought back there is a holder to be. */
function isSomebody({ accountId }: IntentRecord, personId: string): boolean {
  return findPerson(personId) !== null || (accountId !== null && personId === HOLDER);
}

function findByCode(world: World, code: string): IntentRecord | undefined {
  const { clock, choices } = world;
  return [...intentsOf(world).values()].find(
    ({ qr, shownAt }) => qr?.token === code && clock.now() - shownAt < choices.qrLifeMs,
  );
}

function scanPage(world: World, { provider, accountId }: IntentRecord, code: string): Response {
  const reconnected = world.accounts.get(accountId ?? '') ?? null;
  const people = candidatesFor(world, provider, reconnected).map(
    (
      { person, identity, note },
      i,
    ) => html`<label class="person"><input type="radio" name="person" value="${person.id}"${i === 0 ? html` checked` : null}>
<span>${person.name}<br><span class="soft">${identity.name}${note ? ` · ${note}` : null}</span></span></label>
`,
  );
  return phonePage(
    'Link a device',
    html`<p>This page plays the phone that scanned the code.</p>
<form method="post" action="${world.origin}/phone"><input type="hidden" name="code" value="${code}">
<fieldset><legend>Whose phone is it?</legend>
${people}</fieldset>
<button class="main">Link this device</button></form>`,
  );
}

function stalePage(): Response {
  return phonePage('This code is no longer valid', html`<p>Scan the code that is on show now.</p>`, 404);
}

function phonePage(heading: string, body: ReturnType<typeof html>, status = 200): Response {
  return page({
    heading,
    ribbon: 'MockUnipile – simulated phone. Nobody real is asked for anything.',
    body,
    status,
  });
}
