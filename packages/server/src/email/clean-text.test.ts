import { expect, test } from 'vitest';
import { cleanText, setApart } from './clean-text.ts';

test('a name stays as it is, accents, scripts, joined emoji and quotes included', () => {
  for (const name of ['Zoë O’Neil', 'اَدا', '山田', '👩‍👩‍👧', 'ada@example.com', '"Bob" <b>']) {
    expect(cleanText(name)).toBe(name);
  }
});

test('lines, controls and spaces of every kind become one space', () => {
  expect(cleanText(' a\r\n\tb\u0000c\u2028d\u00a0\u00a0e ')).toBe('a b c d e');
});

test('what turns directions or hides text goes', () => {
  expect(cleanText('\u202eabc\u2069\u200e\u061c\u200b\ufeff\u{e0041}')).toBe('abc');
});

test('half of a character is replaced', () => {
  expect(cleanText('a\ud800b')).toBe('a\ufffdb');
});

test('a long name is cut between characters', () => {
  const cut = cleanText('😀'.repeat(5_000));
  expect([...cut]).toHaveLength(80);
  expect(cut.endsWith('😀…')).toBe(true);
  expect(cleanText('x'.repeat(80))).toHaveLength(80);
});

test('a name is set apart where it runs against the text around it', () => {
  expect(setApart('Ada', 'ltr')).toBe('Ada');
  expect(setApart('آدا', 'ltr')).toBe('\u2068آدا\u2069');
  expect(setApart('Ada', 'rtl')).toBe('\u2068Ada\u2069');
  expect(setApart('', 'rtl')).toBe('');
});
