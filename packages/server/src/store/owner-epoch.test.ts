import { parseEventId } from '@patchbay/core';
import { expect, test } from 'vitest';
import { randomEpoch } from './epoch.ts';
import { ownerEpoch } from './owner-epoch.ts';

const ada = { tenantId: 'one', ownerId: 'ada' };

test('is the same for one owner of one store, and differs by owner, tenant and store', () => {
  expect(ownerEpoch('e1', ada)).toBe(ownerEpoch('e1', { ...ada }));
  const epochs = [
    ownerEpoch('e1', ada),
    ownerEpoch('e1', { ...ada, ownerId: 'bob' }),
    ownerEpoch('e1', { ...ada, tenantId: 'two' }),
    ownerEpoch('e2', ada),
  ];
  expect(new Set(epochs).size).toBe(epochs.length);
});

test('fits an event id and names nobody', () => {
  const epoch = ownerEpoch(randomEpoch(), ada);
  expect(parseEventId(`${epoch}.7`)).toEqual({ epoch, number: 7 });
  expect(epoch).toMatch(/^[0-9a-f]{28}$/);
});
