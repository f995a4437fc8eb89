import type { Incident } from '@patchbay/core';
import { FIXTURE_TIME, makeIncident } from '@patchbay/core/testing';

const day = 86_400_000;
const hour = 3_600_000;

const ended = (id: string, daysAgo: number, lastedMs: number, more: Partial<Incident>): Incident => {
  const openedAt = FIXTURE_TIME - daysAgo * day;
  return makeIncident({ id, openedAt, downSince: openedAt, closedAt: openedAt + lastedMs, ...more });
};

/** An account's ups and downs in each of the ways that a picture tells apart, the last one not over. */
export const sampleIncidents: readonly Incident[] = [
  makeIncident({ id: 'now', openedAt: FIXTURE_TIME - 3 * hour, downSince: FIXTURE_TIME - 3 * hour }),
  ended('outage', 9, 5 * hour, { worst: 'errored', causes: ['provider'], recoveredBy: 'by-itself' }),
  ended('part', 16, 30 * hour, { worst: 'degraded', causes: [], recoveredBy: 'by-itself' }),
  ended('bill', 31, 3 * day, { worst: 'paused', causes: ['subscription'], recoveredBy: 'operator' }),
  ended('word', 47, 2 * hour, { worst: 'unknown', causes: [], recoveredBy: 'unknown' }),
  ended('signed-out', 60, 26 * hour, { recoveredBy: 'owner-sign-in' }),
];
