import { expect, test } from 'vitest';
import { toStreamTag } from './stream-tag.ts';

const secret = 'a secret of the tests only, long enough';
const ada = { tenantId: 'one', ownerId: 'ada' };
const tag = (change: { secret?: string; epoch?: string; owner?: typeof ada } = {}): string =>
  toStreamTag(change.secret ?? secret, { epoch: change.epoch ?? 'e1' }, change.owner ?? ada);

test('is the same for one owner of one store, in every process', () => {
  expect(tag()).toBe(tag());
});

test('differs by owner, by tenant, by store and by secret', () => {
  const tags = [
    tag(),
    tag({ owner: { ...ada, ownerId: 'bob' } }),
    tag({ owner: { ...ada, tenantId: 'two' } }),
    tag({ owner: { tenantId: 'on', ownerId: 'eada' } }),
    tag({ epoch: 'e2' }),
    tag({ secret: 'another secret of the tests' }),
  ];
  expect(new Set(tags).size).toBe(tags.length);
});

test('is short, fits a URL, and names nobody', () => {
  expect(tag()).toMatch(/^[0-9a-f]{24}$/);
});
