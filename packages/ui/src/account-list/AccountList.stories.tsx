import { idleConnectFlow } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectView } from '../connect-button/ConnectView.tsx';
import { sampleAccounts, sampleList } from '../test/sample-accounts.ts';
import { AccountListView } from './AccountListView.tsx';
import { AccountRowView } from './AccountRowView.tsx';
import { RowList } from './RowList.tsx';

const nothing = (): void => {};

const rows = (accounts: typeof sampleList): React.ReactNode => (
  <RowList>
    {accounts.map((account) => (
      <AccountRowView
        key={account.id}
        account={account}
        flow={idleConnectFlow}
        open={false}
        onToggle={nothing}
        onPress={nothing}
        onDismiss={nothing}
      />
    ))}
  </RowList>
);

const meta: Meta<typeof AccountListView> = {
  title: 'Components/AccountList',
  component: AccountListView,
  args: { state: 'ready', livePaused: false, onRetry: nothing },
};
export default meta;

type Story = StoryObj<typeof AccountListView>;

const healthy = sampleList.map((account, index) => ({
  ...account,
  status: sampleAccounts.running.status,
  checking: false,
  locked: false,
  id: `acc_${index}`,
}));

export const Default: Story = {
  args: { summary: '1 connected · 2 need you · 2 interrupted · 6 other', children: rows(sampleList) },
};
export const Playground: Story = { args: Default.args ?? {} };
export const AllWell: Story = { args: { summary: '5 connected', children: rows(healthy.slice(0, 5)) } };
export const OneBroken: Story = {
  args: {
    summary: '4 connected · 1 needs you',
    children: rows([{ ...sampleAccounts.disconnected, id: 'broken' }, ...healthy.slice(1, 5)]),
  },
};
export const LiveUpdatesPaused: Story = {
  args: { summary: '5 connected', livePaused: true, children: rows(healthy.slice(0, 5)) },
};
export const Loading: Story = { args: { state: 'loading' } };
export const Empty: Story = {
  args: {
    state: 'empty',
    connect: (
      <ConnectView flow={idleConnectFlow} label="Connect an account" onPress={nothing} onDismiss={nothing} />
    ),
  },
};
export const NoMatch: Story = {
  args: { state: 'no-match', summary: '4 connected · 1 needs you', onShowAll: nothing },
};
export const Failed: Story = { args: { state: 'failed' } };
export const Unauthenticated: Story = { args: { state: 'unauthenticated' } };
