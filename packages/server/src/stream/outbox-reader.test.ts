import { expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory-store.ts';
import { slowly } from '../test-kit/slow-store.ts';
import { account, ada, ref } from '../testing/store-contract/fixtures.ts';
import { createOutboxReader } from './outbox-reader.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('streams that stand at the same place share a read', async () => {
  const store = slowly(createMemoryStore(), () => 1);
  const outbox = createOutboxReader(store, ada);
  const after = await store.position(ada);
  const [one, two] = await Promise.all([outbox.read(after), outbox.read({ ...after })]);
  expect(one).toBe(two);
  expect(store.reads).toBe(1);
});

test('a read that began before news is not joined after them', async () => {
  const store = slowly(createMemoryStore(), () => 10);
  const outbox = createOutboxReader(store, ada);
  const after = await store.position(ada);
  const early = outbox.read(after);
  await pause(1);
  await store.bindAccount(ada, ref('a'), account('a'));
  const joined = outbox.read(after);
  outbox.renew();
  const fresh = outbox.read(after);
  expect((await early)?.after.number).toBe(0);
  expect(await joined).toBe(await early);
  expect((await fresh)?.after.number).toBe(1);
  expect(store.reads).toBe(2);
});

test('a read that fails is not kept for others', async () => {
  const store = createMemoryStore();
  const after = await store.position(ada);
  let broken = true;
  const outbox = createOutboxReader(
    {
      eventsAfter: async (...args) => {
        if (broken) throw new Error('the disk is away');
        return store.eventsAfter(...args);
      },
    },
    ada,
  );
  await expect(outbox.read(after)).rejects.toThrow('the disk is away');
  broken = false;
  expect(await outbox.read(after)).toMatchObject({ after, more: false });
});
