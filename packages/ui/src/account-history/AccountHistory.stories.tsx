import { FIXTURE_TIME } from '@patchbay/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { englishDialogs } from '../test/english.ts';
import { sampleIncidents } from '../test/sample-incidents.ts';
import { AccountHistoryView } from './AccountHistoryView.tsx';

const meta: Meta<typeof AccountHistoryView> = {
  title: 'Components/AccountHistory',
  component: AccountHistoryView,
  args: {
    incidents: sampleIncidents,
    days: 90,
    since: FIXTURE_TIME - 82 * 86_400_000,
    format: { now: FIXTURE_TIME, locale: 'en-GB' },
    texts: englishDialogs,
  },
  argTypes: { texts: { control: false }, days: { control: 'inline-radio', options: [30, 90] } },
};
export default meta;

type Story = StoryObj<typeof AccountHistoryView>;

export const Default: Story = {};
export const Playground: Story = {};
export const ThirtyDays: Story = { args: { days: 30 } };
export const NoIncident: Story = { args: { incidents: [] } };
export const ConnectedYesterday: Story = {
  args: { incidents: [], since: FIXTURE_TIME - 86_400_000 },
};
