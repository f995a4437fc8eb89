import { expect, test } from 'vitest';
import { outcomeRemedies } from '../remediation/outcome-remedies.ts';
import { remedyIds, toRemedyFacts } from '../remediation/remedies.ts';
import { loadLocales } from './test-kit/locales.ts';
import { visibleTexts } from './test-kit/visible-texts.ts';

const locales = await loadLocales();
const everyText = locales.flatMap((locale) =>
  visibleTexts(locale).map(({ path, text }) => ({ at: `${locale.messages.locale} ${path}`, path, text })),
);

/** The texts that a rule finds fault with, each with its place. */
const faults = (isFault: (text: string, path: string) => boolean): readonly string[] =>
  everyText.filter(({ text, path }) => isFault(text, path)).map(({ at, text }) => `${at}: ${text}`);

test('every locale says as much as English, key for key', () => {
  const paths = (index: number): readonly string[] =>
    [...new Set(visibleTexts(locales[index] as (typeof locales)[number]).map(({ path }) => path))].sort();
  expect(locales.map(({ messages }) => messages.locale)).toEqual(['en', 'fr', 'de', 'es', 'ar']);
  for (const index of locales.keys()) expect(paths(index)).toEqual(paths(0));
});

test('no text is empty, padded or unfinished', () => {
  expect(faults((text) => text.trim() === '' || text !== text.trim())).toEqual([]);
  expect(faults((text) => / {2}|undefined|null|NaN|\[object|\$\{| \.|\.\.|TODO/.test(text))).toEqual([]);
});

test('nobody is shouted at, blamed or begged', () => {
  expect(faults((text) => /[!¡]/.test(text))).toEqual([]);
  expect(faults((text) => /oops|sorry|please|\bbitte\b|veuillez|por favor|من فضلك/i.test(text))).toEqual([]);
});

test('no technical word and no raw status reaches a person', () => {
  const raw =
    /credential|webhook|token|cookie|oauth|\bAPI\b|\b[45]\d\d\b|errored|degraded|HIBERNATING|user.agent|\bDSN\b|sync_|checkpoint|undefined/i;
  expect(faults((text) => raw.test(text))).toEqual([]);
});

test('owners are not told of proxies', () => {
  expect(
    faults(
      (text, path) => /^(remedies|connect|list|stillWorks)\b/.test(path) && /prox(y|ies)|وسيط/i.test(text),
    ),
  ).toEqual([]);
});

test('texts keep to their length', () => {
  const limits: readonly (readonly [RegExp, number])[] = [
    [/^status\./, 28],
    [/^products\./, 28],
    [/^actions\.(?!show|hide|openAgainFor)/, 32],
    [/(^remedies|forOperators|outcomes)\..*action\.label$|^texts\.actions\..*label$/, 32],
    [/^texts\.headings\./, 24],
    [/\.heading$|connect\.blockedHeading$/, 64],
    [/\.sentence$/, 190],
    [/^stillWorks\.|action\.none$|^texts\.(steps|likelyReasons|notes)\./, 130],
    [/^connect\.(?!blockedHeading)|^list\.|^texts\.groups\./, 150],
  ];
  for (const [path, limit] of limits) {
    expect(everyText.some((text) => path.test(text.path))).toBe(true);
    expect(faults((text, at) => path.test(at) && text.replace(/[⁨⁩]/g, '').length > limit)).toEqual([]);
  }
});

test('sentences end, labels and headings do not', () => {
  const sentences =
    /\.sentence$|action\.none$|^stillWorks\.|^texts\.(steps|likelyReasons|notes|groups)\.|^connect\.failures/;
  expect(faults((text, path) => sentences.test(path) && !/[.…]$/.test(text))).toEqual([]);
  expect(faults((text, path) => /(heading|label)$|^status\./.test(path) && /[.:]$/.test(text))).toEqual([]);
});

test('an accessible name begins with the words on the button and carries the account', () => {
  for (const { messages, texts } of locales) {
    const buttons = [
      ...Object.values(messages.remedies).map(({ action }) => action),
      ...Object.values(texts.forOperators).map(({ action }) => action),
      ...Object.values(texts.outcomes).map(({ action }) => action),
      ...Object.values(texts.actions),
    ];
    for (const button of buttons) {
      if (!('label' in button)) continue;
      const name = button.labelFor('Ada Lovelace');
      expect(name.startsWith(button.label), name).toBe(true);
      expect(name).toContain('Ada Lovelace');
    }
    const { openAgain, openAgainFor, showDetails } = messages.actions;
    expect(openAgainFor('Ada').startsWith(openAgain), openAgainFor('Ada')).toBe(true);
    for (const label of [openAgainFor, showDetails]) expect(label('Ada')).toContain('Ada');
  }
});

test('words have a label exactly where the remedy has an action', () => {
  for (const { messages, texts } of locales) {
    const words = { ...messages.remedies, ...texts.forOperators };
    for (const id of remedyIds) {
      expect('label' in words[id].action, `${messages.locale} ${id}`).toBe(toRemedyFacts(id).action !== null);
    }
    for (const [id, { action }] of Object.entries(outcomeRemedies)) {
      const written = texts.outcomes[id as keyof typeof outcomeRemedies].action;
      expect('label' in written, `${messages.locale} ${id}`).toBe(action !== null);
    }
  }
});

test('what is only possible is worded as possible', () => {
  const perhaps = { en: /\bmay\b/, fr: /peut-être/, de: /vielleicht/i, es: /quizá/i, ar: /ربما/ };
  for (const { messages, texts } of locales) {
    const word = perhaps[messages.locale as keyof typeof perhaps];
    for (const reason of Object.values(texts.likelyReasons)) {
      expect(reason({ provider: 'LinkedIn', since: null })).toMatch(word);
    }
    expect(texts.groups['signed-out-together']({ count: 5, provider: 'Google' })).toMatch(word);
  }
});

test('a sign-in to one part warns that the working parts restart', () => {
  const restart = { en: /restart/, fr: /redémarre/, de: /starten .* neu/, es: /reinician/, ar: /يُعاد تشغيل/ };
  const context = { provider: 'LinkedIn', since: null };
  for (const { messages, texts } of locales) {
    const word = restart[messages.locale as keyof typeof restart];
    const warned = [
      ...(['sign-in-part', 'grant-part', 'pass-check-part'] as const).map((id) => messages.remedies[id]),
      ...(['owner-signs-in-part', 'owner-grants-part'] as const).map((id) => texts.forOperators[id]),
    ];
    for (const { sentence } of warned) {
      expect(sentence(context)).toMatch(word);
      expect(sentence({ ...context, brokenParts: 'Recruiter' })).toMatch(word);
    }
  }
});

test('somebody else, whose account it is, is never named', () => {
  const told = {
    provider: 'LinkedIn',
    since: null,
    existing: 'Grace Hopper',
    reference: 'acc_hers',
    before: 'Grace Hopper',
    now: 'acc_hers',
  };
  for (const { texts } of locales) {
    for (const id of ['in-use-elsewhere', 'in-use-by-another'] as const) {
      const { heading, sentence } = texts.outcomes[id];
      expect(heading(told) + sentence(told)).not.toMatch(/Grace|acc_/);
    }
    for (const step of ['administrator-knows', 'look-in-records'] as const) {
      expect(texts.steps[step](told)).not.toMatch(/Grace|acc_/);
    }
  }
});

test('only Arabic reads from right to left, and sets values apart from its own direction', () => {
  for (const { messages } of locales) {
    expect(messages.direction).toBe(messages.locale === 'ar' ? 'rtl' : 'ltr');
  }
  const mixed = everyText
    .filter(({ at, text }) => at.startsWith('ar ') && /LinkedIn|Ada|R-1/.test(text))
    .filter(({ path }) => path !== 'texts.notes.nextAttempt'); // gets a phrase of `times`, which sets it apart
  expect(mixed.length).toBeGreaterThan(50);
  for (const { at, text } of mixed)
    expect(text, at).toMatch(/\u2068[^\u2068\u2069]*(LinkedIn|Ada|R-1)[^\u2068\u2069]*\u2069/);
});
