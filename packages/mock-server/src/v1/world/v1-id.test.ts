import { expect, it } from 'vitest';
import { fixedId } from '../../world/ids.ts';
import { toV1Id, toWorldId } from './v1-id.ts';

const none = { get: () => undefined };

it('writes a world id with 22 URL-safe characters and reads it back', () => {
  for (let i = 0; i < 500; i++) {
    const id = fixedId('acc_', 'seed', String(i), 1_780_000_000_000 + i * 1e7);
    expect(toV1Id(id)).toMatch(/^[\w-]{22}$/);
    expect(toWorldId(none, toV1Id(id))).toBe(id);
  }
});

it.each(['acc_short', 'mine', '', 'acc_01ARZ3NDEKTSV4RRFFQ69G5FAV'])(
  'leaves %j as it is, which is no ULID of ours',
  (id) => {
    expect(toV1Id(id)).toBe(id);
    expect(toWorldId(none, id)).toBe(id);
  },
);

it('leaves 22 characters that no world id is written as', () => {
  expect(toWorldId(none, '______________________')).toBe('______________________');
});

it('takes an id for what the world calls it, before what it might stand for', () => {
  const v1Id = toV1Id(fixedId('acc_', 'seed', 'a', 0));
  expect(toWorldId({ get: () => ({}) as never }, v1Id)).toBe(v1Id);
});
