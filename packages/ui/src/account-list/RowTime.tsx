'use client';
import type { ReactElement } from 'react';
import { formatAge, formatFull, formatMoment } from '../internals/format-time.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';

/** "since 14:02 · 2 min. ago"; empty on the server, which does not know the reader's clock. */
export function RowTime({ at }: { readonly at: number }): ReactElement | null {
  const { times } = useMessages();
  const format = useTimeFormat();
  if (!format) return null;
  return (
    <time
      className="pb-row__time"
      dateTime={new Date(at).toISOString()}
      title={formatFull(at, format.locale)}
    >
      {times.since(formatMoment(at, format))} · {formatAge(at, format)}
    </time>
  );
}
