import { expect, it } from 'vitest';
import { createMockUnipile, type Disturbance, type Fault } from './index.ts';

it.each<[Fault, string]>([
  [{ latencyMs: Number.NaN }, "a fault's latencyMs must be a number from 0, not NaN"],
  [{ times: -1 }, "a fault's times must be a number from 0, not -1"],
  [{ forMs: Number.NaN }, "a fault's forMs must be a number from 0, not NaN"],
  [{ rateLimit: { retryAfterSeconds: -1 } }, "a fault's retryAfterSeconds must be a number from 0, not -1"],
  [{ status: 101 }, "a fault's status must be a whole number from 200 to 599, not 101"],
  [{ status: Number.NaN }, "a fault's status must be a whole number from 200 to 599, not NaN"],
])('refuses the fault %j', (fault, message) => {
  const mock = createMockUnipile();
  expect(() => mock.faults.add(fault)).toThrow(`Patchbay: ${message}.`);
  expect(mock.faults.list()).toEqual([]);
});

it.each<[Disturbance, string]>([
  [{ effect: 'delay', delayMs: Number.NaN }, "a disturbance's delayMs must be a number from 0, not NaN"],
  [{ effect: 'repeat', repeats: -3 }, "a disturbance's repeats must be a number from 0, not -3"],
  [{ effect: 'drop', times: Number.NaN }, "a disturbance's times must be a number from 0, not NaN"],
  [{ effect: 'vanish' as 'drop' }, '"vanish" is no effect of a disturbance. There are drop, delay'],
])('refuses the disturbance %j', (disturbance, message) => {
  const mock = createMockUnipile();
  expect(() => mock.disturbances.add(disturbance)).toThrow(`Patchbay: ${message}`);
  expect(mock.disturbances.list()).toEqual([]);
});

it('refuses a chance that is no number', () => {
  const { disturbances } = createMockUnipile();
  expect(() => disturbances.atRandom({ seed: 1, percent: Number.NaN })).toThrow('must be a number from 0');
});
