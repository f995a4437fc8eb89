'use client';
import type { DialogTexts, Incident } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useId,
  useState,
} from 'react';
import type { TimeFormat } from '../internals/format-time.ts';
import { Root, type RootOptions } from '../internals/Root.tsx';
import { useMessages } from '../internals/use-messages.ts';
import { StatusBadgeView } from '../status-badge/StatusBadgeView.tsx';
import { HistoryBars } from './HistoryBars.tsx';
import { HistoryTable } from './HistoryTable.tsx';
import { toHistoryDays } from './history-days.ts';
import { dayWords, incidentWords } from './history-words.ts';

/** Properties of {@link AccountHistoryView}. */
export interface AccountHistoryViewProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    RootOptions {
  readonly incidents: readonly Incident[];
  readonly days: number;
  /** When the account was connected; null where that is not known. */
  readonly since: number | null;
  readonly format: TimeFormat;
  readonly texts: DialogTexts;
}

/** The last days as a picture with the incidents beneath, or as a table. */
export const AccountHistoryView: ForwardRefExoticComponent<
  AccountHistoryViewProps & RefAttributes<HTMLElement>
> = forwardRef(function AccountHistoryView({ incidents, days, since, format, texts, ...rest }, ref) {
  const messages = useMessages();
  const [asTable, setAsTable] = useState(false);
  const headingId = useId();
  const { history } = texts;
  const span = toHistoryDays(incidents, { days, now: format.now, since });
  const first = span[0]?.at ?? format.now;
  const shown = incidents
    .filter(({ openedAt, closedAt }) => openedAt <= format.now && (closedAt ?? format.now) >= first)
    .sort((a, b) => b.openedAt - a.openedAt)
    .map((incident) => ({ incident, words: incidentWords(incident, messages, texts, format) }));
  return (
    <Root
      tag="section"
      className="pb-history"
      aria-labelledby={headingId}
      {...rest}
      ref={ref}
      data-view={asTable ? 'table' : 'picture'}
    >
      <div className="pb-history__bar-line">
        <p className="pb-history__heading" id={headingId}>
          {history.heading(days)}
        </p>
        {shown.length > 0 && (
          <button
            className="pb-button"
            data-variant="text"
            type="button"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {history.asTable}
          </button>
        )}
      </div>
      {asTable ? (
        <HistoryTable rows={shown} columns={history.columns} labelledBy={headingId} />
      ) : (
        <>
          <HistoryBars
            days={span}
            label={history.heading(days)}
            describe={(day) => dayWords(day, messages, texts, format)}
          />
          {shown.length === 0 && <p className="pb-history__nothing">{history.nothing}</p>}
          {shown.length > 0 && (
            <ul className="pb-history__incidents">
              {shown.map(({ incident, words }) => (
                <li key={incident.id}>
                  <StatusBadgeView mark={incident.worst} label={words.status} />
                  <span className="pb-history__when">
                    {words.start} · {history.lasted(words.duration)}
                  </span>
                  <span className="pb-history__why">
                    {[words.cause, words.end].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </Root>
  );
});
