import { knownProviders, type SharedLink } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { MadeLinkView } from '../sent-links/MadeLinkView.tsx';
import { SentLinksView } from '../sent-links/SentLinksView.tsx';
import { englishDialogs, englishOperators } from '../test/english.ts';
import { sampleLink } from '../test/fake-calls.ts';
import { OperatorConnectView } from './OperatorConnectView.tsx';

const nothing = (): void => {};
const now = Date.UTC(2026, 10, 20, 14, 4);
const link = (facts: Partial<SharedLink>): SharedLink => ({
  ...(sampleLink as unknown as SharedLink),
  ...facts,
});

const meta: Meta<typeof OperatorConnectView> = {
  title: 'Components/OperatorConnect',
  component: OperatorConnectView,
  args: {
    texts: englishOperators,
    dialogs: englishDialogs,
    owner: 'Grace Hopper',
    providers: knownProviders,
    choices: { service: '*', how: 'quick', way: 'none' },
    flow: { step: 'idle' },
    making: false,
    said: '',
    made: null,
    links: null,
    onChoose: nothing,
    onSubmit: nothing,
    onDismiss: nothing,
  },
  argTypes: { texts: { control: false }, dialogs: { control: false } },
};
export default meta;

type Story = StoryObj<typeof OperatorConnectView>;

export const Default: Story = {};
export const Playground: Story = {};
export const OneTimeLink: Story = {
  args: {
    choices: { service: 'linkedin', how: 'shared', way: 'none' },
    links: (
      <SentLinksView
        state={{
          status: 'ready',
          links: [link({ id: 'a', note: 'to Ada' }), link({ id: 'b', note: 'to Joan', state: 'done' })],
        }}
        texts={englishDialogs.links}
        format={{ now, locale: 'en' }}
        onEnd={nothing}
      />
    ),
  },
};
export const Waiting: Story = { args: { flow: { step: 'waiting', attemptId: 'a', window: 'open' } } };
export const Connected: Story = { args: { said: 'The account is connected. It belongs to Grace Hopper.' } };
export const Made: Story = {
  args: {
    choices: { service: 'linkedin', how: 'shared', way: 'none' },
    made: (
      <MadeLinkView
        url="https://app.example.com/api/patchbay/connect/3kQ0v9yZr1TnX7bWm5aLhE2cUdP8sJfG"
        texts={englishDialogs.links}
        onCopy={nothing}
        onShare={nothing}
      />
    ),
  },
};
