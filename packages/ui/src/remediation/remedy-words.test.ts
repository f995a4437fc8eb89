import { en, mergeMessages } from '@patchbay/core';
import { FIXTURE_TIME, makeFreshness } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { remedyWords } from './remedy-words.ts';

const format = { now: FIXTURE_TIME + 120_000, locale: 'en-GB' };

test('each state has a heading and a sentence, and an action or the reason why there is none', () => {
  for (const [state, account] of Object.entries(sampleAccounts)) {
    const words = remedyWords(account, en, format);
    expect(words.heading, state).not.toBe('');
    expect(words.sentence, state).not.toBe('');
    if (state === 'running') expect([words.action, words.reason]).toEqual([null, null]);
    else expect(words.remedy.action === null, state).toBe(words.reason !== null);
  }
});

test('times are told where the reader is known, and left out where not', () => {
  const known = remedyWords(sampleAccounts.disconnected, en, format);
  expect(known.sentence).toMatch(/ended the connection at \d\d:\d\d\./);
  expect(known.facts).toHaveLength(2);
  expect(known.facts[0]).toMatch(/^Authentication required since 20 November 2026/);
  expect(known.facts[1]).toBe('Last checked 2 min ago');
  const unknown = remedyWords(sampleAccounts.disconnected, en, null);
  expect(unknown.sentence).toContain('ended the connection. ');
  expect(unknown.facts).toEqual([]);
});

test('what was never checked, or has no beginning, is not claimed', () => {
  const account = {
    ...sampleAccounts.disconnected,
    statusSince: 0,
    freshness: makeFreshness({ confirmedAt: null, heardAt: null }),
  };
  const words = remedyWords(account, en, format);
  expect(words.facts).toEqual([]);
  expect(words.sentence).toContain('ended the connection. ');
});

test('a label of the host gives no action to a state in which a press cannot help', () => {
  const open = { label: 'Open billing', labelFor: (name: string): string => `Open billing for ${name}` };
  const messages = mergeMessages(en, { remedies: { paused: { action: open } } });
  expect(remedyWords(sampleAccounts.paused, messages, format).action).toBe(null);
});

test('what still works is told wherever something does not', () => {
  expect(remedyWords(sampleAccounts.disconnected, en, format).sentence).toMatch(
    /Nothing new arrives until you sign in\. Everything received before is still here\.$/,
  );
  const products = [
    { product: 'classic', kind: 'running' },
    { product: 'recruiter', kind: 'disconnected', cause: 'credentials' },
  ] as const;
  expect(remedyWords({ ...sampleAccounts.partial, products }, en, format).sentence).toMatch(
    /^Not working: Recruiter\..* Still working: messages and profile\.$/,
  );
});
