import { expect, test } from 'vitest';
import { en } from './locales/en.ts';
import { fr } from './locales/fr.ts';
import { mergeMessages } from './merge-messages.ts';

test('an empty override changes nothing', () => {
  expect(mergeMessages(en, {})).toEqual(en);
});

test('one word is replaced and its neighbours stay, in every group', () => {
  const merged = mergeMessages(en, {
    locale: 'en-GB',
    status: { running: 'Connected' },
    actions: { connect: 'Link an account' },
    list: { empty: 'Nothing here yet.' },
    times: { at: (time) => `from ${time}` },
    connect: { waiting: 'Go on over there.', failures: { denied: 'Declined.' } },
  });
  expect(merged.locale).toBe('en-GB');
  expect(merged.status).toEqual({ ...en.status, running: 'Connected' });
  expect(merged.actions.connect).toBe('Link an account');
  expect(merged.actions.retry).toBe(en.actions.retry);
  expect(merged.list).toEqual({ ...en.list, empty: 'Nothing here yet.' });
  expect(merged.times.at('14:02')).toBe('from 14:02');
  expect(merged.times.on).toBe(en.times.on);
  expect(merged.connect.waiting).toBe('Go on over there.');
  expect(merged.connect.failures).toEqual({ ...en.connect.failures, denied: 'Declined.' });
});

test('words of the long part are replaced when it is loaded, and the others stay', async () => {
  const merged = mergeMessages(en, {
    stillWorks: { everything: () => 'All fine.' },
    products: { mail: 'inbox' },
    remedyTexts: { headings: { steps: 'Next' }, steps: { 'come-back': () => 'Return here.' } },
  });
  expect(merged.products).toEqual({ ...en.products, mail: 'inbox' });
  expect(merged.stillWorks.history).toBe(en.stillWorks.history);
  const [texts, before] = await Promise.all([merged.loadRemedyTexts(), en.loadRemedyTexts()]);
  expect(texts.headings).toEqual({ ...before.headings, steps: 'Next' });
  expect(texts.steps['come-back']({ provider: 'X', since: null })).toBe('Return here.');
  expect({ ...texts, headings: null, steps: null }).toEqual({ ...before, headings: null, steps: null });
});

test('another language is an override too, both parts of it', async () => {
  const { loadRemedyTexts, ...french } = mergeMessages(en, fr);
  const { loadRemedyTexts: load, ...expected } = fr;
  expect(french).toEqual(expected);
  expect(await loadRemedyTexts()).toEqual(await load());
});

test("a remedy's action is replaced as a whole, so that it never has a label and a reason at once", () => {
  const openBilling = { label: 'Open billing', labelFor: (account: string) => `Open billing of ${account}` };
  const merged = mergeMessages(en, { remedies: { paused: { action: openBilling } } });
  expect(merged.remedies.paused.action).toEqual(openBilling);
  expect(merged.remedies.paused.heading).toBe(en.remedies.paused.heading);
  expect(en.remedies.paused.action).not.toEqual(openBilling);
});
