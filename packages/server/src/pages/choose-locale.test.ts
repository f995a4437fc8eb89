import { expect, test } from 'vitest';
import { chooseLocale } from './choose-locale.ts';

for (const [header, locale] of [
  [undefined, 'en'],
  ['', 'en'],
  ['*', 'en'],
  ['fr', 'fr'],
  ['fr-CA, en', 'fr'],
  ['da, de;q=0.8, en;q=0.7', 'de'],
  ['en;q=0.5, ES;q=0.9', 'es'],
  ['ar-EG;q=1.0', 'ar'],
  ['fr;q=0, de;q=0.1', 'de'],
  ['de;q=0.1, fr;q=x', 'fr'],
  ['fr;level=1;q=0.2, de', 'de'],
  ['__proto__, constructor', 'en'],
  [`${'x,'.repeat(400)}fr`, 'en'],
] as const) {
  test(`${JSON.stringify(header)?.slice(0, 40)} is answered in ${locale}`, () => {
    expect(chooseLocale(header)).toBe(locale);
  });
}
