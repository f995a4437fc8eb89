import type { Meta, StoryObj } from '@storybook/react-vite';
import { LiveStage } from '../test/LiveStage.tsx';
import { AccountHistory } from './AccountHistory.tsx';

/** Each story has a server and a Unipile of its own in this page; the incidents are the server's. */
const meta: Meta<typeof LiveStage> = {
  title: 'Live/AccountHistory',
  component: LiveStage,
  args: { draw: (account) => <AccountHistory account={account} days={30} /> },
  argTypes: { draw: { table: { disable: true } } },
};
export default meta;

type Story = StoryObj<typeof LiveStage>;

export const Operational: Story = { args: { state: 'operational' } };
export const AuthenticationRequired: Story = { args: { state: 'authenticationRequired' } };
export const ServiceInterruption: Story = { args: { state: 'serviceInterruption' } };
