import {
  type Cause,
  causes,
  type Incident,
  type IncidentState,
  incidentStates,
  type RecoveredBy,
  type RepairStats,
  recoveredByWords,
  repairSteps,
} from '@patchbay/core';
import * as v from 'valibot';
import { tied } from './tied.ts';

const time = v.pipe(v.number(), v.description('Milliseconds since the epoch.'));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

export const IncidentSchema: v.GenericSchema<unknown, Incident> = tied<Incident>()(
  v.strictObject({
    id: v.string(),
    accountId: v.string(),
    openedAt: time,
    closedAt: v.nullable(time),
    downSince: time,
    brokenBeforeMs: v.number(),
    drops: count,
    changes: count,
    causes: v.array(v.picklist(causes)),
    worst: v.picklist(incidentStates),
    signedInAt: v.nullable(time),
    operatorActedAt: v.nullable(time),
    recoveredBy: v.nullable(v.picklist(recoveredByWords)),
    attempts: v.array(v.strictObject({ id: v.string(), startedAt: time, step: v.picklist(repairSteps) })),
  }),
);

/** A count for each word. */
function counts<Word extends string>(words: readonly Word[]): v.GenericSchema<unknown, Record<Word, number>> {
  const entries = Object.fromEntries(words.map((word) => [word, count]));
  return v.strictObject(entries) as unknown as v.GenericSchema<unknown, Record<Word, number>>;
}

export const RepairStatsSchema: v.GenericSchema<unknown, RepairStats> = tied<RepairStats>()(
  v.strictObject({
    open: count,
    closed: count,
    timeBrokenMs: v.nullable(v.strictObject({ median: v.number(), p90: v.number() })),
    attemptsPerRepair: v.nullable(v.number()),
    dropOff: counts(['asked', 'sent', 'returned', 'signed-in']),
    recoveredBy: counts<RecoveredBy>(recoveredByWords),
    causes: counts<Cause>(causes),
    worst: counts<IncidentState>(incidentStates),
  }),
);
