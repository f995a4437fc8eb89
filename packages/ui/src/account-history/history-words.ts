import { brokenMs, type DialogTexts, type Incident, type MessagesInPart } from '@patchbay/core';
import type { TimeFormat } from '../internals/format-time.ts';
import type { HistoryDay } from './history-days.ts';

/** One incident in words. */
export interface IncidentWords {
  readonly start: string;
  readonly status: string;
  /** Empty where nobody said why. */
  readonly cause: string;
  readonly duration: string;
  readonly end: string;
}

/** What is told about an incident. */
export function incidentWords(
  incident: Incident,
  messages: MessagesInPart,
  { causes, history }: DialogTexts,
  { now, locale }: TimeFormat,
): IncidentWords {
  const list = new Intl.ListFormat(messages.locale, { style: 'narrow', type: 'unit' });
  return {
    start: moment(incident.openedAt, locale),
    status: messages.status[incident.worst],
    cause: list.format(incident.causes.map((cause) => causes[cause])),
    duration: formatDuration(brokenMs(incident, now), locale),
    end: incident.recoveredBy === null ? history.ongoing : history.recoveredBy[incident.recoveredBy],
  };
}

/** What is told about a day. */
export function dayWords(
  { at, worst, incidents }: HistoryDay,
  messages: MessagesInPart,
  texts: DialogTexts,
  format: TimeFormat,
): string {
  const { history } = texts;
  const date = new Intl.DateTimeFormat(format.locale, { day: 'numeric', month: 'long' }).format(at);
  if (worst === 'before') return `${date}: ${history.before}`;
  if (incidents.length === 0) return `${date}: ${history.well}`;
  const told = incidents.map((incident) => {
    const { status, cause, duration } = incidentWords(incident, messages, texts, format);
    return [status, cause, history.lasted(duration)].filter(Boolean).join(' · ');
  });
  return `${date}: ${told.join('; ')}`;
}

function moment(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(at);
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A length of time in the largest unit that fits: "3 hours". */
export function formatDuration(ms: number, locale: string): string {
  const [unit, size] = units.find(([, step]) => ms >= step) ?? (['minute', 60_000] as const);
  const count = Math.max(1, Math.round(ms / size)); // a moment is told as a minute
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
