'use client';
import { toStatusTone } from '@patchbay/core';
import { type KeyboardEvent, type ReactElement, useState } from 'react';
import type { HistoryDay } from './history-days.ts';

/**
 * One thin bar per day. The picture is one stop for the keyboard: arrows go from day to day, as on a slider, and
 * the line beneath says what happened on the day.
 */
export function HistoryBars({
  days,
  label,
  describe,
}: {
  readonly days: readonly HistoryDay[];
  readonly label: string;
  readonly describe: (day: HistoryDay) => string;
}): ReactElement {
  const last = days.length - 1;
  const [chosen, setChosen] = useState(last);
  const index = Math.min(chosen, last);
  const day = days[index] as HistoryDay;

  function move(event: KeyboardEvent<HTMLElement>): void {
    const back = getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
    const forth = back === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const to: Readonly<Record<string, number>> = {
      [back]: index - 1,
      [forth]: index + 1,
      ArrowDown: index - 1,
      ArrowUp: index + 1,
      PageDown: index - 7,
      PageUp: index + 7,
      Home: 0,
      End: last,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(last, next)));
  }

  return (
    <>
      <div
        className="pb-history__bars"
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={days.length}
        aria-valuenow={index + 1}
        aria-valuetext={describe(day)}
        onKeyDown={move}
        onPointerLeave={() => setChosen(last)}
      >
        {days.map(({ at, worst }, place) => (
          <span
            className="pb-history__bar"
            key={at}
            data-worst={worst}
            data-tone={worst === 'well' ? 'good' : worst === 'before' ? undefined : toStatusTone(worst)}
            data-chosen={place === index || undefined}
            onPointerEnter={() => setChosen(place)}
          />
        ))}
      </div>
      <p className="pb-history__day" aria-hidden="true">
        {describe(day)}
      </p>
    </>
  );
}
