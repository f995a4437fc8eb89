import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutLabel, MAX_LABEL_LENGTH } from './cut-label.ts';
import { v1, v2 } from './index.ts';

const long = 'a'.repeat(MAX_LABEL_LENGTH + 1);
const cut = `${'a'.repeat(MAX_LABEL_LENGTH - 1)}…`;

test('a label that fits stays as it is, whatever its characters are made of', () => {
  for (const character of ['a', 'é', '語', '😀']) {
    const label = character.repeat(MAX_LABEL_LENGTH);
    expect(cutLabel(label)).toBe(label);
    expect(cutLabel(label + character)).toBe(`${character.repeat(MAX_LABEL_LENGTH - 1)}…`);
  }
});

test('whatever is cut has so many characters, and no half one that was not there before', () => {
  const label = fc.string({
    unit: 'binary',
    minLength: MAX_LABEL_LENGTH + 1,
    maxLength: 3 * MAX_LABEL_LENGTH,
  });
  fc.assert(
    fc.property(label, (text) => {
      const after = cutLabel(text);
      expect([...after]).toHaveLength(MAX_LABEL_LENGTH);
      expect(after.isWellFormed()).toBe(true);
      expect(text.startsWith(after.slice(0, -1))).toBe(true);
    }),
  );
});

test('accounts of both generations come with names and handles that were cut', () => {
  const wire = { id: 'acc_1', name: long };
  expect(v2.parseAccount({ ...wire, user_id: `${long}@example.org` })).toMatchObject({
    userId: `${long}@example.org`,
    snapshot: { name: cut, handle: cut },
  });
  const connection_params = { mail: { id: '7', username: `${long}b` } };
  expect(v1.parseAccount({ ...wire, connection_params })).toMatchObject({
    userId: '7',
    snapshot: { name: cut, handle: cut },
  });
});

test('a handle that is the name again is none, however long', () => {
  expect(v2.parseAccount({ id: 'acc_1', name: `${long}@x`, user_id: `${long}@x` })).toMatchObject({
    snapshot: { handle: null },
  });
});
