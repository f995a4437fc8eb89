import type { Account } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactElement, type ReactNode, useState } from 'react';
import { AccountList } from '../account-list/AccountList.tsx';
import { useAccounts } from '../hooks/use-accounts.ts';
import { ProxyDialog } from '../proxy-dialog/ProxyDialog.tsx';
import { RemediationPanel } from '../remediation/RemediationPanel.tsx';
import { LiveBackend } from '../test/LiveBackend.tsx';
import { linkedInId } from '../test/live-states.ts';
import { OperatorConnect } from './OperatorConnect.tsx';

/** An operator who has accounts of their own as well: what they do shows in the list beneath. */
const meta: Meta = { title: 'Live/Operators', parameters: { controls: { disable: true } } };
export default meta;

const operator = { identity: { ownerId: 'owner', role: 'operator' } } as const;

export const ConnectForAnOwner: StoryObj = {
  render: () => (
    <LiveBackend options={operator}>
      <div style={{ display: 'grid', gap: 16 }}>
        <OperatorConnect ownerId="owner" owner="Grace Hopper" />
        <AccountList />
      </div>
    </LiveBackend>
  ),
};

export const ChangeProxy: StoryObj = {
  render: () => (
    <LiveBackend options={operator}>
      <FirstProxy />
    </LiveBackend>
  ),
};

/** The proxy of an account is down: nothing for its owner to do, and for operators one button. */
export const RemedyForOperators: StoryObj = {
  render: () => (
    <LiveBackend
      options={operator}
      prepare={async (backend) => {
        await backend.mock.interrupt(linkedInId(backend), 'proxy');
        await backend.settled();
      }}
    >
      <BrokenPanel />
    </LiveBackend>
  ),
};

function BrokenPanel(): ReactNode {
  const state = useAccounts();
  const account =
    state.status === 'ready' ? state.accounts.find(({ provider }) => provider === 'linkedin') : undefined;
  return account ? <RemediationPanel account={account} ownerId="owner" /> : null;
}

function FirstProxy(): ReactNode {
  const state = useAccounts();
  const account = state.status === 'ready' ? state.accounts[0] : undefined;
  return account ? <Changing account={account} /> : null;
}

function Changing({ account }: { readonly account: Account }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button className="pb-button" data-variant="quiet" type="button" onClick={() => setOpen(true)}>
        Change proxy
      </button>
      <ProxyDialog account={account} ownerId="owner" open={open} onClose={() => setOpen(false)} />
    </>
  );
}
