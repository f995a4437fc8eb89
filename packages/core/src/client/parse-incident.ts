import { causes } from '../account/cause.ts';
import { type Incident, incidentStates } from '../incident/incident.ts';
import { recoveredByWords } from '../incident/recovered-by.ts';
import { type RepairAttempt, repairSteps } from '../incident/repair-attempt.ts';
import { asNumber, asRecord, asText, asWord } from './read-fields.ts';

/**
 * Reads an incident as it arrives in the browser; null without an id or a time. A word of a newer server's becomes
 * `unknown`, or is left out of a list.
 */
export function parseIncident(input: unknown): Incident | null {
  const row = asRecord(input);
  const id = asText(row.id);
  const openedAt = asNumber(row.openedAt);
  if (id === '' || openedAt === null) return null;
  const closedAt = asNumber(row.closedAt);
  return {
    id,
    accountId: asText(row.accountId),
    openedAt,
    closedAt,
    downSince: asNumber(row.downSince) ?? openedAt,
    brokenBeforeMs: asNumber(row.brokenBeforeMs) ?? 0,
    drops: asNumber(row.drops) ?? 1,
    changes: asNumber(row.changes) ?? 0,
    causes: asList(row.causes).flatMap((cause) => asWord(causes, cause) ?? []),
    worst: asWord(incidentStates, row.worst) ?? 'unknown',
    signedInAt: asNumber(row.signedInAt),
    operatorActedAt: asNumber(row.operatorActedAt),
    recoveredBy: closedAt === null ? null : (asWord(recoveredByWords, row.recoveredBy) ?? 'unknown'),
    attempts: asList(row.attempts).flatMap(parseAttempt),
  };
}

function parseAttempt(input: unknown): RepairAttempt[] {
  const { id, startedAt, step } = asRecord(input);
  const known = asWord(repairSteps, step);
  return known ? [{ id: asText(id), startedAt: asNumber(startedAt) ?? 0, step: known }] : [];
}

function asList(input: unknown): readonly unknown[] {
  return Array.isArray(input) ? input : [];
}
