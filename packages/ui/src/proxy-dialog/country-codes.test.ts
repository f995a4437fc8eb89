import { expect, test } from 'vitest';
import { countryCodes, namedCountries } from './country-codes.ts';

test('each of the 249 codes stands once and has a name', () => {
  expect(countryCodes).toHaveLength(249);
  expect(new Set(countryCodes).size).toBe(249);
  for (const { code, name } of namedCountries('en')) {
    expect(code).toMatch(/^[A-Z]{2}$/);
    expect(name, code).not.toBe(code);
  }
});

test('names and their order are those of the language', () => {
  const german = namedCountries('de').map(({ name }) => name);
  expect(german).toContain('Österreich');
  // Ö stands with O, not behind Z.
  expect(german.indexOf('Österreich')).toBeLessThan(german.indexOf('Polen'));
});
