import { FIXTURE_TIME, makeFreshness } from '@patchbay/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { englishDialogs } from '../test/english.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { AccountDetailsView } from './AccountDetailsView.tsx';

const meta: Meta<typeof AccountDetailsView> = {
  title: 'Components/AccountDetails',
  component: AccountDetailsView,
  args: {
    account: {
      ...sampleAccounts.partial,
      products: [
        { product: 'classic', kind: 'running' },
        { product: 'recruiter', kind: 'disconnected', cause: 'credentials' },
        { product: 'sales_navigator', kind: 'running' },
      ],
      firstSync: { state: 'running', startedAt: null },
    },
    format: { now: FIXTURE_TIME + 120_000, locale: 'en-GB' },
    texts: englishDialogs,
  },
  argTypes: { texts: { control: false }, format: { control: false } },
};
export default meta;

type Story = StoryObj<typeof AccountDetailsView>;

export const Default: Story = {};
export const Playground: Story = {};
export const Running: Story = { args: { account: sampleAccounts.running } };
export const Interrupted: Story = { args: { account: sampleAccounts.errored } };
export const Locked: Story = { args: { account: sampleAccounts.locked } };
export const NeverConfirmed: Story = {
  args: { account: { ...sampleAccounts.unknown, freshness: makeFreshness({ confirmedAt: null }) } },
};
export const BeforeTheTimeIsKnown: Story = { args: { format: null } };
