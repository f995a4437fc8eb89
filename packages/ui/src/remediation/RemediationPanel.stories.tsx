import { en, idleConnectFlow } from '@patchbay/core';
import { FIXTURE_TIME } from '@patchbay/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectView } from '../connect-button/ConnectView.tsx';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { RemediationPanelView } from './RemediationPanelView.tsx';
import { remedyWords } from './remedy-words.ts';

const nothing = (): void => {};

const meta: Meta<typeof RemediationPanelView> = {
  title: 'Components/RemediationPanel',
  component: RemediationPanelView,
};
export default meta;

type Story = StoryObj<typeof RemediationPanelView>;

function state(kind: keyof typeof sampleAccounts): Story {
  const format = { now: FIXTURE_TIME + 120_000, locale: 'en-GB' };
  const { remedy, action, ...words } = remedyWords(sampleAccounts[kind], en, format);
  return {
    args: {
      ...words,
      tone: remedy.tone,
      action: action && (
        <ConnectView flow={idleConnectFlow} label={action.label} onPress={nothing} onDismiss={nothing} />
      ),
    },
  };
}

export const Default: Story = state('disconnected');
export const Playground: Story = state('disconnected');
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
/** A remedy that takes more than one press tells its steps. */
export const WithSteps: Story = {
  args: {
    ...state('disconnected').args,
    heading: 'Scan the code again',
    sentence: 'This connection was removed in WhatsApp under Linked devices.',
    steps: ['Have your phone at hand.', 'Open WhatsApp, then Linked devices.', 'Scan the code.'],
  },
};
