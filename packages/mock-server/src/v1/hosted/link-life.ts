import type { Choices } from '../../choices.ts';
import type { V1LinkRecord } from './v1-link-record.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Until when a link works: its own end, or the daily restart before that, whatever `expiresOn` says. */
export function linkEnd(
  { mintedAt, expiresAt }: Pick<V1LinkRecord, 'mintedAt' | 'expiresAt'>,
  { v1DailyRestartHour: hour }: Pick<Choices, 'v1DailyRestartHour'>,
): number {
  if (hour === null) return expiresAt;
  const sinceMidnight = mintedAt - hour * HOUR_MS;
  const restart = mintedAt + DAY_MS - (((sinceMidnight % DAY_MS) + DAY_MS) % DAY_MS);
  return Math.min(expiresAt, restart);
}
