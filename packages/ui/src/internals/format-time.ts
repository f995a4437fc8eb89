import type { TimeMessages } from '@patchbay/core';

/** What the formatting of a moment needs. */
export interface TimeFormat {
  readonly now: number;
  readonly locale: string;
}

/**
 * The reader's own region of the language on screen: 14:02 or 2:02 PM is theirs to say. Tags that `Intl` does
 * not take (some systems report `en-US@posix`) are passed over.
 */
export function pickLocale(locale: string, preferred: readonly string[]): string {
  return [...preferred.filter((tag) => tag.startsWith(`${locale}-`)), locale].find(isLocale) ?? 'en';
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}

/** A time of day for today, a date before: what follows "since". */
export function formatMoment(at: number, { now, locale }: TimeFormat): string {
  return isSameDay(at, now) ? timeOfDay(at, locale) : day(at, { now, locale });
}

/** A moment inside a sentence: "at 14:02", "on 3 March". */
export function formatInSentence(at: number, format: TimeFormat, words: TimeMessages): string {
  return isSameDay(at, format.now)
    ? words.at(timeOfDay(at, format.locale))
    : words.on(day(at, format, 'long'));
}

/** Date and time in full, for tooltips. */
export function formatFull(at: number, locale: string): string {
  return dateFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}

const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago, in the largest unit that fits: "2 min. ago". */
export function formatAge(at: number, { now, locale }: TimeFormat): string {
  const age = Math.max(0, now - at);
  const [unit, size] = steps.find(([, step]) => age >= step) ?? ['second', Number.POSITIVE_INFINITY];
  return relativeFormat(locale).format(-Math.floor(age / size), unit);
}

function isSameDay(a: number, b: number): boolean {
  return new Date(a).toDateString() === new Date(b).toDateString();
}

function timeOfDay(at: number, locale: string): string {
  return dateFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(at);
}

function day(at: number, { now, locale }: TimeFormat, month: 'short' | 'long' = 'short'): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return dateFormat(locale, { day: 'numeric', month, ...(!sameYear && { year: 'numeric' }) }).format(at);
}

// Building a formatter costs far more than using it, and every row needs the same few.
const formats = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale, options);
    formats.set(key, format);
  }
  return format;
}

function relativeFormat(locale: string): Intl.RelativeTimeFormat {
  let format = relatives.get(locale);
  if (!format) {
    format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
    relatives.set(locale, format);
  }
  return format;
}
