import type { Incident } from '../incident/incident.ts';
import { FIXTURE_TIME } from './make-account.ts';

/**
 * An incident for tests and stories: the fixture's account was signed out at {@link FIXTURE_TIME} and waits for its
 * owner, with what you name replaced.
 *
 * @example makeIncident({ closedAt: FIXTURE_TIME + 60_000, recoveredBy: 'owner-sign-in' })
 */
export function makeIncident(overrides: Partial<Incident> = {}): Incident {
  return {
    id: 'inc_fixture_1',
    accountId: 'acc_fixture_1',
    openedAt: FIXTURE_TIME,
    closedAt: null,
    downSince: FIXTURE_TIME,
    brokenBeforeMs: 0,
    drops: 1,
    changes: 0,
    causes: ['credentials'],
    worst: 'disconnected',
    signedInAt: null,
    operatorActedAt: null,
    recoveredBy: null,
    attempts: [],
    ...overrides,
  };
}
