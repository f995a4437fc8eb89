import { expect, test } from 'vitest';
import { type Cause, causes } from '../account/cause.ts';
import { type IncidentState, incidentStates } from './incident.ts';
import { type RecoveredBy, recoveredByWords } from './recovered-by.ts';
import { type RepairStep, repairSteps } from './repair-attempt.ts';

/** Does not compile when a word is missing here, and the test fails when it is missing there. */
const everyState: Record<IncidentState, true> = {
  connecting: true,
  disconnected: true,
  partial: true,
  degraded: true,
  errored: true,
  paused: true,
  unknown: true,
  locked: true,
};
const everyEnd: Record<RecoveredBy, true> = {
  'owner-sign-in': true,
  'by-itself': true,
  operator: true,
  removed: true,
  unknown: true,
};
const everyStep: Record<RepairStep, true> = {
  asked: true,
  sent: true,
  returned: true,
  'signed-in': true,
  confirmed: true,
};
const everyCause: Record<Cause, true> = {
  credentials: true,
  permissions: true,
  checkpoint: true,
  provider: true,
  proxy: true,
  unipile: true,
  stopped: true,
  subscription: true,
  lock: true,
};

test.each([
  ['states', incidentStates, everyState],
  ['ends', recoveredByWords, everyEnd],
  ['steps', repairSteps, everyStep],
  ['causes', causes, everyCause],
])('the list of %s names each word once', (_what, list, every) => {
  expect([...list].sort()).toEqual(Object.keys(every).sort());
});
