import { expect, it } from 'vitest';
import { linkEnd } from './link-life.ts';

const at = (text: string): number => Date.parse(`2026-11-${text}:00.000Z`);
const end = (minted: string, expires: string, hour: number | null): string =>
  new Date(linkEnd({ mintedAt: at(minted), expiresAt: at(expires) }, { v1DailyRestartHour: hour }))
    .toISOString()
    .slice(8, 16);

it.each([
  ['its own end, before the restart', '20T22:00', '20T23:00', 3, '20T23:00'],
  ['the restart of the next day', '20T22:00', '25T00:00', 3, '21T03:00'],
  ['the restart of the same day', '20T01:00', '25T00:00', 3, '20T03:00'],
  ['the next restart, when it is made during one', '20T03:00', '25T00:00', 3, '21T03:00'],
  ['the restart at midnight', '20T23:59', '25T00:00', 0, '21T00:00'],
  ['its own end, where there are no restarts', '20T22:00', '25T00:00', null, '25T00:00'],
] as const)('a link lives until %s', (_, minted, expires, hour, expected) => {
  expect(end(minted, expires, hour)).toBe(expected);
});
