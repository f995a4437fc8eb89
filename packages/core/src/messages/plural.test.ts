import { expect, test } from 'vitest';
import { plural } from './plural.ts';
import { loadLocales } from './test-kit/locales.ts';

test('the form of the language is chosen and the number written its way', () => {
  const english = plural<'one' | 'other'>('en');
  const forms = { one: '# account', other: '# accounts' };
  expect([0, 1, 2, 1000].map((count) => english(count, forms))).toEqual([
    '0 accounts',
    '1 account',
    '2 accounts',
    '1,000 accounts',
  ]);
});

test('a category without a form of its own takes the last one', () => {
  const french = plural<'one'>('fr');
  expect(french(1_000_000, { one: '# compte', other: '# comptes' })).toMatch(/comptes$/);
});

test('Arabic has a form for none, one, two, a few, many and the rest', async () => {
  const arabic = (await loadLocales()).find(({ messages }) => messages.locale === 'ar');
  const said = [0, 1, 2, 3, 11, 100].map((count) => arabic?.messages.list.changedMany(count));
  expect(said).toEqual([
    'لم تتغيّر حالة أي حساب.',
    'تغيّرت حالة حساب واحد.',
    'تغيّرت حالة حسابين.',
    'تغيّرت حالة 3 حسابات.',
    'تغيّرت حالة 11 حسابًا.',
    'تغيّرت حالة 100 حساب.',
  ]);
});

test('every language tells one from several wherever it counts', async () => {
  for (const { messages, texts } of await loadLocales()) {
    const { counts, changedMany } = messages.list;
    for (const said of [counts.needYou, changedMany]) expect(said(1).replace('1', '7')).not.toBe(said(7));
    for (const group of Object.values(texts.groups)) {
      const [single, several] = [1, 7].map((count) => group({ count, provider: 'Google' }));
      expect(single?.replace('1', '7')).not.toBe(several);
    }
  }
});

test('every language has a form for each category that its rule can choose', async () => {
  for (const { messages } of await loadLocales()) {
    const categories = new Set(new Intl.PluralRules(messages.locale).resolvedOptions().pluralCategories);
    const chosen = new Set(
      [0, 1, 2, 3, 11, 100, 1_000_000].map((count) => new Intl.PluralRules(messages.locale).select(count)),
    );
    expect(chosen, messages.locale).toEqual(categories);
    for (const count of [1, 2, 3, 11, 100, 1_000_000]) {
      expect(messages.list.changedMany(count)).toMatch(/\S/);
    }
  }
});
