import { expect, test, vi } from 'vitest';
import { createMemoryBus } from './event-bus.ts';

const ada = { tenantId: 'one', ownerId: 'ada' };

test('tells every subscriber of the owner, and nobody else', () => {
  const bus = createMemoryBus();
  const [first, second, bob, otherAda] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()];
  bus.subscribe(ada, first);
  bus.subscribe(ada, second);
  bus.subscribe({ tenantId: 'one', ownerId: 'bob' }, bob);
  bus.subscribe({ tenantId: 'two', ownerId: 'ada' }, otherAda);
  bus.publish(ada);
  expect([first, second, bob, otherAda].map((spy) => spy.mock.calls.length)).toEqual([1, 1, 0, 0]);
});

test('a subscription ends, once, without touching later ones', () => {
  const bus = createMemoryBus();
  const [first, second] = [vi.fn(), vi.fn()];
  const end = bus.subscribe(ada, first);
  end();
  bus.subscribe(ada, second);
  end();
  bus.publish(ada);
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
});

test('publishing to nobody does nothing', () => {
  expect(() => createMemoryBus().publish(ada)).not.toThrow();
});
