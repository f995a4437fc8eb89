import { en, idleConnectFlow, loadGuideBook } from '@patchbay/core';
import type { ReactElement } from 'react';
import { ConnectView } from '../connect-button/ConnectView.tsx';
import { RemediationPanelView } from '../remediation/RemediationPanelView.tsx';
import { type MatrixPage, matrixCells } from './matrix-cells.ts';

const book = await loadGuideBook(en);
const nothing = (): void => {};

/** Everything that people are told about one status: every provider family, for owners and for operators. */
export function MatrixGrid({ page }: { readonly page: MatrixPage }): ReactElement {
  return (
    <ul
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(300px, 100%), 1fr))',
        gap: 16,
        margin: 0,
        padding: 0,
        listStyle: 'none',
      }}
    >
      {matrixCells(page, book).map(({ situation, family, audience, guide }) => (
        <li
          key={`${situation} ${family} ${audience}`}
          style={{
            padding: 16,
            border: '1px solid var(--_border)',
            borderRadius: 10,
            background: 'var(--_surface)',
          }}
        >
          <p style={{ margin: '0 0 8px', color: 'var(--_muted)', fontSize: 13 }}>
            {family} · {audience} · {situation}
          </p>
          <RemediationPanelView
            tone={guide.tone}
            heading={guide.heading}
            sentence={`${guide.sentence} ${guide.stillWorks}`}
            steps={guide.steps}
            notes={guide.notes}
            likelyReasons={guide.likelyReasons}
            reasonsHeading={book.texts.headings.likelyReasons}
            reason={guide.reason}
            facts={[]}
            action={
              guide.action && (
                <ConnectView
                  flow={idleConnectFlow}
                  label={guide.action.label}
                  labelFor={guide.action.labelFor('Ada Lovelace')}
                  onPress={nothing}
                  onDismiss={nothing}
                />
              )
            }
            otherWays={
              guide.secondary.length > 0 && (
                <div className="pb-actions">
                  {guide.secondary.map(({ action, label, labelFor }) => (
                    <button
                      className="pb-button"
                      data-variant="quiet"
                      key={action}
                      type="button"
                      aria-label={labelFor('Ada Lovelace')}
                    >
                      {label}
                    </button>
                  ))}
                </div>
              )
            }
          />
        </li>
      ))}
    </ul>
  );
}
