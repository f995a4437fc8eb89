import { type ConnectFlow, idleConnectFlow } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectView } from './ConnectView.tsx';

const nothing = (): void => {};

const meta: Meta<typeof ConnectView> = {
  title: 'Components/ConnectButton',
  component: ConnectView,
  args: { flow: idleConnectFlow, label: 'Connect an account', onPress: nothing, onDismiss: nothing },
};
export default meta;

type Story = StoryObj<typeof ConnectView>;

const at = (flow: ConnectFlow): Story => ({ args: { flow } });

export const Default: Story = {};
export const Playground: Story = at({ step: 'waiting', attemptId: 'a', window: 'open' });
export const Idle: Story = at(idleConnectFlow);
export const PreparingTheLink: Story = at({ step: 'preparing', window: 'open' });
export const WaitingForThePerson: Story = at({ step: 'waiting', attemptId: 'a', window: 'open' });
export const WindowLooksClosed: Story = at({ step: 'waiting', attemptId: 'a', window: 'looks-closed' });
export const WindowBlocked: Story = at({
  step: 'blocked',
  attemptId: 'a',
  url: 'https://example.com/sign-in',
});
export const CheckingAfterTheReturn: Story = at({ step: 'checking', attemptId: 'a', accountId: null });
export const Done: Story = at({ step: 'done', accountId: null });
export const AlreadyConnected: Story = at({ step: 'failed', reason: 'already_connected' });
export const NoNetwork: Story = at({ step: 'failed', reason: 'network' });
/** The action that mends an account: the same button, under the name of its remedy. */
export const Reconnect: Story = {
  args: { label: 'Reconnect', labelFor: 'Reconnect Ada Lovelace', account: 'Ada Lovelace' },
};
