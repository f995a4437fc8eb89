import { type Account, providerEntry, toStatusMark } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { useAccounts } from '../hooks/use-accounts.ts';
import { useConnect } from '../hooks/use-connect.ts';
import { useLiveStatus } from '../hooks/use-live-status.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useRemediation } from '../remediation/use-remediation.ts';
import { StatusMarkIcon } from '../status-badge/StatusMarkIcon.tsx';
import { LiveBackend } from '../test/LiveBackend.tsx';
import { inState } from '../test/live-states.ts';

/**
 * Nothing of the kit's looks: a table of the app's own, over the same data, words and journeys. The hooks come from
 * `@patchbay/ui`, the sign of a status from `@patchbay/ui/primitives`.
 */
const meta: Meta = { title: 'Guide/Bring your own look', parameters: { controls: { disable: true } } };
export default meta;

export const Default: StoryObj = {
  render: () => (
    <LiveBackend prepare={inState('authenticationRequired')}>
      <div style={{ overflowX: 'auto' }}>
        <OwnTable />
      </div>
    </LiveBackend>
  ),
};

const cell: CSSProperties = { padding: '10px 12px', borderBlockEnd: '1px solid', textAlign: 'start' };

function OwnTable(): ReactNode {
  const state = useAccounts();
  const live = useLiveStatus();
  if (state.status === 'loading') return <p>One moment…</p>;
  if (state.status === 'failed') {
    return (
      <button type="button" onClick={state.retry}>
        Read the accounts again
      </button>
    );
  }
  return (
    <table style={{ borderCollapse: 'collapse', fontFamily: 'ui-monospace, monospace', fontSize: 14 }}>
      <caption style={{ padding: 8, textAlign: 'start' }}>
        Channels {live === 'paused' && '(offline)'}
      </caption>
      <thead>
        <tr>
          {['Channel', 'Status', 'What to do'].map((heading) => (
            <th key={heading} scope="col" style={cell}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {state.accounts.map((account) => (
          <OwnRow key={account.id} account={account} />
        ))}
      </tbody>
    </table>
  );
}

function OwnRow({ account }: { readonly account: Account }): ReactElement {
  const messages = useMessages();
  const { heading, action, reason } = useRemediation(account);
  const { flow, press } = useConnect();
  const mark = flow.step === 'checking' ? 'checking' : toStatusMark(account);
  return (
    <tr>
      <th scope="row" style={{ ...cell, fontWeight: 400 }}>
        {providerEntry(account.provider).name}: {account.name}
      </th>
      <td style={cell}>
        <span style={{ display: 'inline-flex', gap: 8, inlineSize: 200 }}>
          <StatusMarkIcon mark={mark} />
          {messages.status[mark]}
        </span>
      </td>
      <td style={cell}>
        {action ? (
          <button
            type="button"
            aria-label={action.labelFor(account.name ?? '')}
            onClick={() => press({ purpose: 'reconnect', accountId: account.id })}
          >
            {flow.step === 'waiting' ? 'Open it again' : action.label}
          </button>
        ) : (
          (reason ?? heading)
        )}
      </td>
    </tr>
  );
}
