import { idleConnectFlow } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectView } from '../connect-button/ConnectView.tsx';
import { AttentionBannerView } from './AttentionBannerView.tsx';

const nothing = (): void => {};

const fixAll = (
  <button className="pb-button" data-variant="primary" type="button">
    Fix all
  </button>
);

const meta: Meta<typeof AttentionBannerView> = {
  title: 'Components/AttentionBanner',
  component: AttentionBannerView,
  args: {
    heading: '3 accounts need you',
    names: 'Katherine Johnson, Mary Jackson, and Annie Easley',
    count: 3,
    action: fixAll,
  },
  argTypes: { action: { control: false } },
};
export default meta;

type Story = StoryObj<typeof AttentionBannerView>;

export const Default: Story = {};
export const Playground: Story = {};
export const OneAccount: Story = {
  args: {
    heading: 'Sign in to LinkedIn again',
    names: 'Katherine Johnson · LinkedIn',
    count: 1,
    action: (
      <ConnectView
        flow={idleConnectFlow}
        label="Reconnect"
        labelFor="Reconnect Katherine Johnson"
        onPress={nothing}
        onDismiss={nothing}
      />
    ),
  },
};
export const OneAccountBeingChecked: Story = {
  args: {
    ...OneAccount.args,
    mark: 'checking',
    action: (
      <ConnectView
        flow={{ step: 'checking', attemptId: 'a', accountId: null }}
        onPress={nothing}
        onDismiss={nothing}
      />
    ),
  },
};
export const Forty: Story = {
  args: { heading: '40 accounts need you', names: 'Katherine Johnson, Mary Jackson, and 38 more', count: 40 },
};
export const LongNames: Story = {
  args: {
    heading: '2 accounts need you',
    names:
      'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh and a.very.long.address.that.does.not.fit@correspondence.example.com',
    count: 2,
  },
};
