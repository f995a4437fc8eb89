import { expect, test } from 'vitest';
import { loadConnectJourney, prepareConnectJourney } from './load-connect-journey.ts';

const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

test('the chunk is fetched once, when the page is idle, and again only after a failure', async () => {
  const calls: string[] = [];
  const fail = async (): Promise<void> => {
    calls.push('fail');
    throw new TypeError('away');
  };
  const work = async (): Promise<void> => void calls.push('work');
  prepareConnectJourney(fail);
  prepareConnectJourney(fail);
  expect(calls).toEqual([]);
  await idle();
  expect(calls).toEqual(['fail']);
  prepareConnectJourney(work);
  await idle();
  prepareConnectJourney(work);
  await idle();
  expect(calls).toEqual(['fail', 'work']);
});

test('the chunk holds what follows a press', async () => {
  expect((await loadConnectJourney()).startConnectJourney).toBeTypeOf('function');
});
