import { type ConnectFlow, idleConnectFlow } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { englishDialogs } from '../test/english.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { FixAllView } from './FixAllView.tsx';
import { toFixAllProgress } from './fix-all-progress.ts';

const nothing = (): void => {};
const { disconnected, partial, running, errored } = sampleAccounts;
const second = { ...disconnected, id: 'acc_second', provider: 'whatsapp', name: 'Annie Easley' };
const third = { ...disconnected, id: 'acc_third', provider: 'google', name: 'Barbara Liskov' };
const accounts = [running, disconnected, partial, second, third, errored];

const walk = (ids: readonly string[], skipped: readonly string[] = []) =>
  toFixAllProgress({ ids, skipped }, accounts, null);
const all = [running.id, disconnected.id, partial.id, second.id, third.id];

const meta: Meta<typeof FixAllView> = {
  title: 'Components/FixAllDialog',
  component: FixAllView,
  args: {
    ...walk(all),
    texts: englishDialogs.fixAll,
    flow: idleConnectFlow,
    modal: false,
    onPress: nothing,
    onDismiss: nothing,
    onSkip: nothing,
    onGoBack: nothing,
    onClose: nothing,
  },
};
export default meta;

type Story = StoryObj<typeof FixAllView>;

const journey = (flow: ConnectFlow): Story => ({ args: { flow } });

export const Default: Story = {};
export const Playground: Story = {};
export const OneSkipped: Story = { args: walk(all, [disconnected.id]) };
export const Waiting: Story = journey({ step: 'waiting', attemptId: 'a', window: 'open' });
export const WindowBlocked: Story = journey({
  step: 'blocked',
  attemptId: 'a',
  url: 'https://example.com/sign-in',
});
export const Checking: Story = journey({ step: 'checking', attemptId: 'a', accountId: null });
export const SignInDeclined: Story = journey({ step: 'failed', reason: 'denied' });
export const AllDone: Story = { args: walk([running.id]) };
export const SomeLeft: Story = {
  args: walk([running.id, errored.id, disconnected.id, second.id], [disconnected.id, second.id]),
};
