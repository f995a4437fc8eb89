import type { Meta, StoryObj } from '@storybook/react-vite';
import { LiveStage } from '../test/LiveStage.tsx';
import { StatusBadge } from './StatusBadge.tsx';

/** Each story has a server and a Unipile of its own in this page. */
const meta: Meta<typeof LiveStage> = {
  title: 'Live/StatusBadge',
  component: LiveStage,
  args: { draw: (account) => <StatusBadge account={account} /> },
  argTypes: { draw: { table: { disable: true } } },
};
export default meta;

type Story = StoryObj<typeof LiveStage>;

export const Operational: Story = { args: { state: 'operational' } };
export const AuthenticationRequired: Story = { args: { state: 'authenticationRequired' } };
export const Checking: Story = { args: { state: 'checking' } };
export const ServiceInterruption: Story = { args: { state: 'serviceInterruption' } };
export const Paused: Story = { args: { state: 'paused' } };
export const Locked: Story = { args: { state: 'locked' } };
export const Removed: Story = { args: { state: 'removed' } };
export const StatusUnknown: Story = { args: { state: 'statusUnknown' } };
