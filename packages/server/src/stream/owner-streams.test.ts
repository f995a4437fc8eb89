import { expect, test } from 'vitest';
import { createMemoryBus } from '../bus/event-bus.ts';
import { createAccountPipe } from '../pipe/account-pipe.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import { slowly } from '../test-kit/slow-store.ts';
import { account, ada, ref } from '../testing/store-contract/fixtures.ts';
import type { AccountStream, Sink } from './account-stream.ts';
import { createOwnerStreams, type OwnerStreams } from './owner-streams.ts';
import { toBody } from './stream-body.ts';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const numbers = (text: string) =>
  [...text.matchAll(/^id: \S+\.(\d+)$/gm)].map(([, number]) => Number(number));

/** Small, fast and the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

type Reading = (stream: AccountStream, onText: (text: string) => void, random: () => number) => Promise<void>;

/** Both ways out of a stream; the second one is full now and then. */
const readings: Readonly<Record<string, Reading>> = {
  async 'the body of a response'(stream, onText) {
    const decoder = new TextDecoder();
    for await (const bytes of toBody(stream)) onText(decoder.decode(bytes));
  },
  'a sink of its own': (stream, onText, random) =>
    new Promise((resolve) => {
      const sink: Sink = {
        write(bytes) {
          onText(new TextDecoder().decode(bytes));
          const room = random() < 0.5;
          if (!room) setTimeout(stream.resume, 6 * random());
          return room;
        },
        close: resolve,
        drop: resolve,
      };
      stream.writeTo(sink);
    }),
};

for (const [where, readFrom] of Object.entries(readings)) {
  for (let seed = 1; seed <= 12; seed++) {
    test(`streams into ${where} that open at any time beside slow reads miss no event (order ${seed})`, async () => {
      const random = seeded(seed);
      const store = slowly(createMemoryStore(), () => 10 * random());
      const bus = createMemoryBus();
      const pipe = createAccountPipe({ store, bus, metric: () => {} });
      const after = await store.position(ada);
      let own = null as OwnerStreams | null;
      const streams: AccountStream[] = [];
      const texts: string[] = [];
      const done: Promise<void>[] = [];
      const open = () => {
        own ??= createOwnerStreams({
          store,
          bus,
          owner: ada,
          onEmpty() {
            own = null;
          },
        });
        const i = texts.push('') - 1;
        const stream = own.open({
          after,
          reset: false,
          endsAt: 1,
          onEnd() {},
          onError(error) {
            throw error;
          },
        });
        streams.push(stream);
        const onText = (text: string) => {
          texts[i] += text;
        };
        done.push(readFrom(stream, onText, random));
      };
      open();
      for (let number = 1; number <= 6; number++) {
        await pause(4 * random());
        const id = `acc_${number}`;
        await pipe.bind(ada, ref(id), { snapshot: account(id), userId: null, readAt: 0 });
        if (random() < 0.6) open();
        if (random() < 0.2) streams.shift()?.end();
        if (number === 3) own?.beat(0);
      }
      // Those that were ended early are let off; the others have it all, in order, once.
      const heard = () => texts.slice(texts.length - streams.length).map(numbers);
      const all = streams.map(() => [1, 2, 3, 4, 5, 6]);
      await expect.poll(heard).toEqual(all);
      for (const stream of streams) stream.end();
      await Promise.all(done);
      expect(heard()).toEqual(all);
    });
  }
}
