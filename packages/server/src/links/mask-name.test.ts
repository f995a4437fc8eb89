import { expect, test } from 'vitest';
import { maskName } from './mask-name.ts';

for (const [name, masked] of [
  ['Ada Lovelace', 'Ada L.'],
  ['Ada King of Lovelace', 'Ada K. o. L.'],
  ['ada@example.com', 'a…@example.com'],
  ['+33 6 12 34 56 78', '…78'],
  ['33612345678', '…78'],
  ['ada_lovelace', 'ad…'],
  ['Li', 'Li'],
  ['  Ada  Lovelace ', 'Ada L.'],
  ['李小龙', '李小…'],
  ['🧑‍🚀🚀🚀 x', '🧑‍🚀🚀🚀 x.'],
  ['12345', '12…'],
  ['@ada', '@a…'],
  ['', ''],
] as const) {
  test(`shows "${name}" as "${masked}"`, () => {
    expect(maskName(name)).toBe(masked);
  });
}
