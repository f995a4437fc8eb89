import { expect, test } from 'vitest';
import { type RetryPlan, retry } from './retry.ts';
import { GatewayError } from './unipile-gateway.ts';

const unavailable = (retryAfterMs: number | null = null) =>
  new GatewayError('unavailable', 'no answer', { type: 'no_answer', retryAfterMs });

function setUp(errors: unknown[], random = 0) {
  const slept: number[] = [];
  let calls = 0;
  const plan: RetryPlan = {
    delaysMs: [100, 400],
    sleep: async (ms) => void slept.push(ms),
    random: () => new Uint8Array([random]),
  };
  const run = () =>
    retry(async () => {
      calls += 1;
      const error = errors.shift();
      if (error) throw error;
      return 'answer';
    }, plan);
  return { run, slept, calls: () => calls };
}

test('calls once when that is enough', async () => {
  const { run, slept, calls } = setUp([]);
  expect(await run()).toBe('answer');
  expect([calls(), slept]).toEqual([1, []]);
});

test('calls again while Unipile is unavailable, with growing delays', async () => {
  const { run, slept } = setUp([unavailable(), unavailable()]);
  expect(await run()).toBe('answer');
  expect(slept).toEqual([100, 400]);
});

test('stretches delays by up to a half', async () => {
  const { run, slept } = setUp([unavailable()], 255);
  await run();
  expect(slept).toEqual([150]);
});

test('gives up with the last error when the delays are used up', async () => {
  const last = unavailable();
  const { run, calls } = setUp([unavailable(), unavailable(), last]);
  await expect(run()).rejects.toBe(last);
  expect(calls()).toBe(3);
});

test('does not call again after a refusal or an error of ours', async () => {
  for (const error of [new GatewayError('refused', 'no', { type: 'api/x' }), new Error('ours')]) {
    const { run, calls } = setUp([error]);
    await expect(run()).rejects.toBe(error);
    expect(calls()).toBe(1);
  }
});

test('who were asked to wait for the same time do not come back at the same time, nor too early', async () => {
  const waits = await Promise.all(
    [0, 100, 255].map(async (random) => {
      const { run, slept } = setUp([unavailable(300)], random);
      await run();
      return slept[0];
    }),
  );
  expect(waits).toEqual([300, 359, 450]);
});

test('waits as long as it is asked to, unless that is longer than the plan', async () => {
  const patient = setUp([unavailable(300)]);
  await patient.run();
  expect(patient.slept).toEqual([300]);
  const tooLong = unavailable(401);
  await expect(setUp([tooLong]).run()).rejects.toBe(tooLong);
});
