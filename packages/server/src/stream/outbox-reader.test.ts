import { expect, test, vi } from 'vitest';
import { createMemoryBus } from '../bus/event-bus.ts';
import type { Owner } from '../owner.ts';
import { createAccountPipe } from '../pipe/account-pipe.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { PatchbayStore } from '../store/patchbay-store.ts';
import { account, ada, bob, ref } from '../testing/store-contract/fixtures.ts';
import { type AccountStream, openAccountStream } from './account-stream.ts';
import { createOutboxReader } from './outbox-reader.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A store whose answers are on their way for a while: they say what was true when it was asked. */
function slowly(store: PatchbayStore, delay: () => number): PatchbayStore & { reads: number } {
  const slow = {
    ...store,
    reads: 0,
    async eventsAfter(...args: Parameters<PatchbayStore['eventsAfter']>) {
      slow.reads += 1;
      const events = await store.eventsAfter(...args);
      await pause(delay());
      return events;
    },
  };
  return slow;
}

const numbers = (text: string) =>
  [...text.matchAll(/^id: \S+\.(\d+)$/gm)].map(([, number]) => Number(number));

async function collect({ body }: AccountStream, onText: (text: string) => void): Promise<void> {
  const decoder = new TextDecoder();
  for await (const bytes of body) onText(decoder.decode(bytes));
}

/** Small, fast and the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

for (let seed = 1; seed <= 12; seed++) {
  test(`streams that open at any time beside slow reads miss no event (order ${seed})`, async () => {
    const random = seeded(seed);
    const store = slowly(createMemoryStore(), () => 10 * random());
    const bus = createMemoryBus();
    const pipe = createAccountPipe({ store, bus, metric: () => {} });
    const outbox = createOutboxReader(store);
    const after = await store.position(ada);
    const streams: AccountStream[] = [];
    const texts: string[] = [];
    const done: Promise<void>[] = [];
    const open = () => {
      const i = texts.push('') - 1;
      const stream = openAccountStream({
        store,
        outbox,
        bus,
        owner: ada,
        after,
        reset: false,
        onEnd() {},
        onError(error) {
          throw error;
        },
      });
      streams.push(stream);
      done.push(
        collect(stream, (text) => {
          texts[i] += text;
        }),
      );
    };
    open();
    for (let number = 1; number <= 6; number++) {
      await pause(4 * random());
      const id = `acc_${number}`;
      await pipe.bind(ada, ref(id), { snapshot: account(id), userId: null, readAt: 0 });
      if (random() < 0.6) open();
      if (random() < 0.2) streams.shift()?.end();
    }
    // Those that were ended early are let off; the others have it all, in order, once.
    const haveAll = () => {
      for (const text of texts.slice(texts.length - streams.length))
        expect(numbers(text)).toEqual([1, 2, 3, 4, 5, 6]);
    };
    await vi.waitFor(haveAll, { timeout: 10_000 });
    for (const stream of streams) stream.end();
    await Promise.all(done);
    haveAll();
  });
}

const begin = async (store: PatchbayStore, owner: Owner) => store.position(owner);

test('streams that stand at the same place share a read', async () => {
  const store = slowly(createMemoryStore(), () => 1);
  const outbox = createOutboxReader(store);
  const after = await begin(store, ada);
  const [one, two] = await Promise.all([outbox.read(ada, after), outbox.read(ada, after)]);
  expect(one).toBe(two);
  expect(store.reads).toBe(1);
});

test('a read that began before news is not joined after them, and news of others change nothing', async () => {
  const store = slowly(createMemoryStore(), () => 10);
  const outbox = createOutboxReader(store);
  const after = await begin(store, ada);
  const early = outbox.read(ada, after);
  await pause(1);
  await store.bindAccount(ada, ref('a'), account('a'));
  outbox.renew(bob);
  const joined = outbox.read(ada, after);
  outbox.renew(ada);
  const fresh = outbox.read(ada, after);
  const text = async (read: typeof early) => new TextDecoder().decode((await read)?.messages);
  expect(numbers(await text(early))).toEqual([]);
  expect(await joined).toBe(await early);
  expect(numbers(await text(fresh))).toEqual([1]);
  expect(store.reads).toBe(2);
});

test('a read that fails is not kept for others', async () => {
  const store = createMemoryStore();
  const after = await begin(store, ada);
  let broken = true;
  const outbox = createOutboxReader({
    eventsAfter: async (...args) => {
      if (broken) throw new Error('the disk is away');
      return store.eventsAfter(...args);
    },
  });
  await expect(outbox.read(ada, after)).rejects.toThrow('the disk is away');
  broken = false;
  expect(await outbox.read(ada, after)).toMatchObject({ after, more: false });
});
