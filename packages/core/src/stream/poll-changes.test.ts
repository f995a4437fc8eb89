import { expect, test } from 'vitest';
import type { ChangesAnswer } from '../client/api-contract.ts';
import { makeAccount } from '../testing/index.ts';
import { pollChanges } from './poll-changes.ts';

const event = (id: string) => ({ id, account: makeAccount({ version: id }) });

function makeScene(answers: readonly Partial<ChangesAnswer>[]) {
  const asked: (string | null)[] = [];
  const ids: string[] = [];
  let resets = 0;
  const life = new AbortController();
  const poll = (after: string | null) =>
    pollChanges({
      client: {
        async listChanges(position) {
          asked.push(position);
          const answer = answers[asked.length - 1];
          if (!answer) throw new Error('asked too often');
          return { events: [], position: position ?? 'e.0', reset: false, hasMore: false, ...answer };
        },
      },
      after,
      signal: life.signal,
      onEvent: ({ id }) => void ids.push(id),
      onReset: () => {
        resets += 1;
      },
    });
  return { asked, ids, life, poll, resets: () => resets };
}

test('tells what came since and says where it is now', async () => {
  const { ids, poll } = makeScene([{ events: [event('e.2'), event('e.3')], position: 'e.3' }]);
  expect(await poll('e.1')).toBe('e.3');
  expect(ids).toEqual(['e.2', 'e.3']);
});

test('asks on while there is more right behind', async () => {
  const { asked, ids, poll } = makeScene([
    { events: [event('e.2')], position: 'e.2', hasMore: true },
    { events: [event('e.3')], position: 'e.3' },
  ]);
  expect(await poll('e.1')).toBe('e.3');
  expect(asked).toEqual(['e.1', 'e.2']);
  expect(ids).toEqual(['e.2', 'e.3']);
});

test('a server that promises more without moving on is not asked for ever', async () => {
  const { asked, poll } = makeScene([{ position: 'e.1', hasMore: true }]);
  expect(await poll('e.1')).toBe('e.1');
  expect(asked).toEqual(['e.1']);
});

test('a gap asks for the list', async () => {
  const { poll, resets } = makeScene([{ position: 'f.7', reset: true }]);
  expect(await poll('e.1')).toBe('f.7');
  expect(resets()).toBe(1);
});

test('what arrives after the end is told to nobody', async () => {
  const { ids, life, poll } = makeScene([{ events: [event('e.2')], position: 'e.2' }]);
  const polled = poll('e.1');
  life.abort(new Error('over'));
  await expect(polled).rejects.toThrow('over');
  expect(ids).toEqual([]);
});
