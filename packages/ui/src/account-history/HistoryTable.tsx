'use client';
import type { DialogTexts, Incident } from '@patchbay/core';
import type { ReactElement } from 'react';
import type { IncidentWords } from './history-words.ts';

/** The incidents for those who prefer a table. */
export function HistoryTable({
  rows,
  columns,
  labelledBy,
}: {
  readonly rows: readonly { readonly incident: Incident; readonly words: IncidentWords }[];
  readonly columns: DialogTexts['history']['columns'];
  readonly labelledBy: string;
}): ReactElement {
  return (
    // Scrolls sideways where it is narrow, also by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable
    <div className="pb-history__scroll" tabIndex={0}>
      <table className="pb-history__table" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{columns.start}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.cause}</th>
            <th scope="col">{columns.duration}</th>
            <th scope="col">{columns.end}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ incident, words }) => (
            <tr key={incident.id}>
              <th scope="row">{words.start}</th>
              <td>{words.status}</td>
              <td>{words.cause || '–'}</td>
              <td>{words.duration}</td>
              <td>{words.end}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
