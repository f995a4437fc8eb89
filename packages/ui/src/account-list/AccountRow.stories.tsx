import { type ConnectFlow, idleConnectFlow } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import type { Decorator, Meta, StoryObj } from '@storybook/react-vite';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { AccountListView } from './AccountListView.tsx';
import { AccountRowView } from './AccountRowView.tsx';
import { RowList } from './RowList.tsx';

const inList: Decorator = (Story) => (
  <AccountListView state="ready" livePaused={false} onRetry={() => {}}>
    <RowList>
      <Story />
    </RowList>
  </AccountListView>
);

const nothing = (): void => {};

const meta: Meta<typeof AccountRowView> = {
  title: 'Components/AccountRow',
  component: AccountRowView,
  decorators: [inList],
  args: {
    account: sampleAccounts.running,
    flow: idleConnectFlow,
    open: false,
    onToggle: nothing,
    onPress: nothing,
    onDismiss: nothing,
  },
};
export default meta;

type Story = StoryObj<typeof AccountRowView>;

const state = (kind: keyof typeof sampleAccounts): Story => ({ args: { account: sampleAccounts[kind] } });
const journey = (flow: ConnectFlow): Story => ({ args: { account: sampleAccounts.disconnected, flow } });

export const Default: Story = {};
export const Playground: Story = { args: { account: sampleAccounts.disconnected, open: true } };
export const Running: Story = state('running');
export const Connecting: Story = state('connecting');
export const Checking: Story = state('checking');
export const Disconnected: Story = state('disconnected');
export const Partial: Story = state('partial');
export const Degraded: Story = state('degraded');
export const Errored: Story = state('errored');
export const Paused: Story = state('paused');
export const Locked: Story = state('locked');
export const Removed: Story = state('removed');
export const Unknown: Story = state('unknown');
export const OpenDisconnected: Story = { args: { account: sampleAccounts.disconnected, open: true } };
export const OpenErrored: Story = { args: { account: sampleAccounts.errored, open: true } };
export const OpenRunning: Story = { args: { open: true } };
export const PreparingTheLink: Story = journey({ step: 'preparing', window: 'open' });
export const WaitingForThePerson: Story = journey({ step: 'waiting', attemptId: 'a', window: 'open' });
export const WindowLooksClosed: Story = journey({ step: 'waiting', attemptId: 'a', window: 'looks-closed' });
export const WindowBlocked: Story = journey({
  step: 'blocked',
  attemptId: 'a',
  url: 'https://example.com/sign-in',
});
export const CheckingAfterTheReturn: Story = journey({ step: 'checking', attemptId: 'a', accountId: null });
export const SignInDeclined: Story = journey({ step: 'failed', reason: 'denied' });
export const LongNames: Story = {
  args: {
    account: makeAccount({
      status: { kind: 'disconnected', cause: 'credentials' },
      name: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh the Younger of Llanfairpwllgwyngyll',
      handle: 'a.very.long.address.that.does.not.fit@correspondence.example.com',
    }),
  },
};
