import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knownProviders } from '../account/provider-catalog.ts';
import { connectResults, isConnectRefusal } from '../connect/connect-result.ts';
import { en } from '../messages/locales/en.ts';
import { partLists } from '../messages/part-lists.ts';
import { loadLocales } from '../messages/test-kit/locales.ts';
import { anyAccount } from '../testing/arbitraries.ts';
import { makeAccount } from '../testing/index.ts';
import { createGuideBook, type Guide } from './guide-book.ts';
import { remediate } from './remediation.ts';
import { actionRules } from './remedy-action.ts';

const locales = await loadLocales();
const books = locales.map(({ messages, texts }) => createGuideBook(messages, texts));
const book = createGuideBook(en, await en.loadRemedyTexts());
const context = { provider: 'LinkedIn', since: 'at 14:02' };
const signedOut = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' } });
const interrupted = makeAccount({ status: { kind: 'errored', cause: 'provider' } });

const anyAudience = fc.constantFrom('owner' as const, 'operator' as const);
const anyMethod = fc.constantFrom(
  undefined,
  'password' as const,
  'cookies' as const,
  'qr' as const,
  'oauth' as const,
);
const anyProvider = fc.oneof(fc.constantFrom(...knownProviders, 'facebook', '__proto__', ''), fc.string());
const anySubject = fc
  .record({
    account: anyAccount,
    provider: anyProvider,
    sync: fc.constantFrom(null, 'pending' as const, 'failed' as const, 'completed' as const),
  })
  .map(({ account, provider, sync }) => ({
    ...account,
    provider,
    firstSync: sync && { state: sync, startedAt: null },
  }));
const anyContext = fc.record(
  {
    provider: fc.constantFrom('LinkedIn', 'WhatsApp'),
    since: fc.constantFrom(null, 'at 14:02'),
    workingParts: fc.constantFrom(null, 'mail'),
    brokenParts: fc.constantFrom(null, 'calendar'),
    nextAttempt: fc.constantFrom(null, 'at 14:10'),
    reference: fc.constantFrom(null, 'urn:li:1'),
  },
  { requiredKeys: ['provider', 'since'] },
);

/** What must hold of whatever is said, in any language. */
function expectWhole(guide: Guide, audience: 'owner' | 'operator'): void {
  for (const text of [guide.heading, guide.sentence, guide.stillWorks]) expect(text).toMatch(/\S/);
  expect(guide.action === null).toBe(guide.reason !== null);
  for (const action of [...(guide.action ? [guide.action] : []), ...guide.secondary]) {
    expect(action.label).toMatch(/\S/);
    expect(actionRules[action.action].audiences).toContain(audience);
  }
  const said = [
    guide.heading,
    guide.sentence,
    guide.reason ?? '-',
    ...guide.steps,
    ...guide.likelyReasons,
    ...guide.notes,
  ];
  for (const text of said) {
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  }
}

test('no reachable state has an empty remedy, in any language and for any reader', () => {
  fc.assert(
    fc.property(
      anySubject,
      anyAudience,
      anyMethod,
      anyContext,
      fc.nat({ max: 5 }),
      fc.boolean(),
      fc.nat({ max: books.length - 1 }),
      (account, audience, method, told, recentDrops, permissionsMissing, language) => {
        const insight = { recentDrops, permissionsMissing };
        const options = { audience, context: told, insight, ...(method && { method }) };
        const guide = (books[language] as (typeof books)[number]).guide(account, options);
        expectWhole(guide, audience);
        const atOnce = remediate(account, audience, insight);
        expect(guide).toMatchObject({ id: atOnce.id, tone: atOnce.tone, actor: atOnce.actor });
        expect(guide.action?.action ?? null).toBe(atOnce.action);
      },
    ),
    { numRuns: 2_000 },
  );
});

test('no outcome of a sign-in is left without a word', () => {
  for (const language of books) {
    for (const result of connectResults) {
      if (!isConnectRefusal(result)) continue;
      for (const provider of [...knownProviders, 'carrier-pigeon']) {
        for (const audience of ['owner', 'operator'] as const) {
          expectWhole(language.outcome(result, { provider, audience, context }), audience);
        }
      }
    }
  }
});

test('a guide says what happened, what works, what to do and what it may have been', () => {
  expect(book.guide(signedOut, { context })).toEqual({
    id: 'sign-in-again',
    cell: 'disconnected/credentials linkedin owner',
    tone: 'attention',
    actor: 'owner',
    heading: 'Sign in to LinkedIn again',
    sentence: 'LinkedIn ended the connection at 14:02. Nothing new arrives until you sign in.',
    stillWorks: 'Everything received before is still here.',
    action: expect.objectContaining({ action: 'reconnect', label: 'Reconnect' }),
    reason: null,
    steps: expect.arrayContaining(['Sign in to LinkedIn with the account that was connected before.']),
    secondary: [expect.objectContaining({ action: 'contact-support', label: 'Contact support' })],
    likelyReasons: expect.arrayContaining(['Two-step verification may have been turned on.']),
    notes: [],
  });
});

test('parts are named where they are known', () => {
  const account = makeAccount({
    provider: 'google',
    status: { kind: 'partial', cause: 'permissions' },
    products: [
      { product: 'mail', kind: 'running' },
      { product: 'calendar', kind: 'disconnected', cause: 'permissions' },
    ],
  });
  const guide = book.guide(account, {
    context: { provider: 'Google', since: null, ...partLists(account, en) },
  });
  expect(guide.sentence).toContain('Not working: calendar.');
  expect(guide.stillWorks).toBe('Still working: mail.');
});

test('the next automatic attempt is told where somebody waits for it, and known', () => {
  const told = { ...context, nextAttempt: 'at 14:10' };
  expect(book.guide(interrupted, { context: told }).notes).toEqual(['The next attempt is at 14:10.']);
  expect(book.guide(interrupted, { context }).notes).toEqual([]);
  expect(book.guide(signedOut, { context: told }).notes).toEqual([]);
});

test('drops that come again and again are counted, whatever the account does now', () => {
  const counted = 'This connection was lost 4 times in the last seven days.';
  const insight = { recentDrops: 4 };
  expect(book.guide(signedOut, { context, insight }).notes).toEqual([counted]);
  expect(book.guide(makeAccount(), { context, insight }).notes).toEqual([counted]);
  expect(book.guide(signedOut, { context, insight: { recentDrops: 2 } }).notes).toEqual([]);
});

test('an account that breaks while its history arrives says that too', () => {
  const account = { ...signedOut, firstSync: { state: 'running', startedAt: null } as const };
  expect(book.guide(account, { context }).notes).toEqual([
    'Older history was still arriving when this happened.',
  ]);
});

test("an account that is one's own is offered for use, somebody else's is not named", () => {
  const told = { ...context, existing: 'Ada Lovelace' };
  const mine = book.outcome('already_connected', { provider: 'linkedin', context: told });
  expect(mine.sentence).toBe('It is connected as “Ada Lovelace”.');
  expect(mine.action?.action).toBe('use-existing');
  const theirs = book.outcome('already_in_use', { provider: 'linkedin', context: told });
  expect(JSON.stringify(theirs)).not.toContain('Ada Lovelace');
  expect(theirs.action?.action).toBe('ask-administrator');
});

test('a restricted account leads to support, with its reference where there is one', () => {
  const told = book.outcome('restricted', {
    provider: 'linkedin',
    context: { ...context, reference: 'urn:li:1' },
  });
  expect(told.action?.action).toBe('contact-support');
  expect(told.steps).toEqual(['Give support this reference: urn:li:1.']);
  const untold = book.outcome('restricted', { provider: 'linkedin', context });
  expect(untold.sentence).not.toContain('reference');
});

test('many accounts with one cause are one notice', () => {
  const accounts = ['a', 'b', 'c'].map((id) => ({ ...interrupted, id }));
  const [group] = book.groups(accounts, { providerName: () => 'LinkedIn' });
  expect(group).toMatchObject({
    kind: 'provider-outage',
    sentence: 'LinkedIn is having problems: 3 accounts are interrupted.',
    remedy: { id: 'wait-provider', action: null },
  });
  const paused = accounts.map((account) => ({ ...account, status: { kind: 'paused' } as const }));
  expect(book.groups(paused, { providerName: () => 'LinkedIn' })[0]?.sentence).toBe(
    '3 accounts are paused with the subscription.',
  );
});
