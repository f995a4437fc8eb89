import { expect, test } from 'vitest';
import { en } from './locales/en.ts';
import { pseudo, toPseudo } from './locales/pseudo.ts';
import { visibleTexts } from './test-kit/visible-texts.ts';

test('every text is in other letters, and longer', async () => {
  const plain = visibleTexts({ messages: en, texts: await en.loadRemedyTexts() });
  const changed = visibleTexts({ messages: pseudo, texts: await pseudo.loadRemedyTexts() });
  expect(changed.map(({ path }) => path)).toEqual(plain.map(({ path }) => path));
  for (const [index, { path, text }] of changed.entries()) {
    if (path === 'list.changed') continue; // nothing but values
    expect(text, path).not.toBe(plain[index]?.text);
    expect(text.length, path).toBeGreaterThan(plain[index]?.text.length ?? 0);
  }
});

test('names and times come out as they went in', () => {
  expect(pseudo.actions.showDetails('Ada Lovelace')).toMatch(/ Ada Lovelace$/);
  expect(pseudo.remedies['sign-in-again'].sentence({ provider: 'LinkedIn', since: 'at 14:02' })).toMatch(
    /^LinkedIn .* at 14:02\. /,
  );
});

test('nothing but words is touched', () => {
  expect(pseudo.locale).toBe('en');
  expect(pseudo.direction).toBe('ltr');
  expect(toPseudo(en, 'rtl').direction).toBe('rtl');
  expect(pseudo.list.counts.needYou(2)).toMatch(/^2 /);
});

test('accessible names still begin with the label', () => {
  const { action } = pseudo.remedies['sign-in-again'];
  expect('label' in action && action.labelFor('Ada').startsWith(action.label)).toBe(true);
});
