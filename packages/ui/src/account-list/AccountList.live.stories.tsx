import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { LiveBackend, liveBackendIn } from '../test/LiveBackend.tsx';
import { inState, linkedInId } from '../test/live-states.ts';
import { AccountList } from './AccountList.tsx';

/** Each story has a server and a Unipile of its own in this page. */
const meta: Meta<typeof LiveBackend> = {
  title: 'Live/AccountList',
  component: LiveBackend,
  args: { children: <AccountList /> },
  argTypes: {
    children: { table: { disable: true } },
    options: { table: { disable: true } },
    prepare: { table: { disable: true } },
    provider: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<typeof LiveBackend>;

export const Operational: Story = { args: { prepare: inState('operational') } };
export const AuthenticationRequired: Story = { args: { prepare: inState('authenticationRequired') } };
export const Checking: Story = { args: { prepare: inState('checking') } };
export const ServiceInterruption: Story = { args: { prepare: inState('serviceInterruption') } };
export const Paused: Story = { args: { prepare: inState('paused') } };
export const Locked: Story = { args: { prepare: inState('locked') } };
export const Removed: Story = { args: { prepare: inState('removed') } };
export const StatusUnknown: Story = { args: { prepare: inState('statusUnknown') } };
export const NoAccountYet: Story = { args: { options: { accounts: [] } } };
export const SessionEnded: Story = { args: { prepare: (backend) => backend.signIn(null) } };

/** The whole loop, played: the account breaks, its owner signs in again, the badge turns green. */
export const BreaksAndIsRepaired: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const row = async (text: string): Promise<HTMLElement> => {
      const rows = await canvas.findAllByRole('listitem', {}, { timeout: 5_000 });
      const found = rows.find((candidate) => candidate.textContent?.includes(text));
      if (!found) throw new Error(`No row says "${text}".`);
      return found;
    };
    await expect(await row('LinkedIn')).toHaveTextContent('Operational');

    const backend = liveBackendIn(canvasElement);
    await backend.mock.disconnect(linkedInId(backend));
    const broken = within(await row('LinkedIn'));
    await broken.findByText('Authentication required');

    await userEvent.click(broken.getByRole('button', { name: /^Reconnect / }));
    await broken.findByText(/other window/);
    const approve = await waitFor(() => {
      const page = backend.windows.currentDocument();
      const button = [...(page?.querySelectorAll('button') ?? [])].find(
        ({ textContent }) => textContent === 'Approve',
      );
      if (!button) throw new Error('The wizard has not opened yet.');
      return button;
    });
    approve.click();
    await broken.findByText('Operational', {}, { timeout: 5_000 });
    await expect(broken.queryByRole('button', { name: /^Reconnect / })).toBeNull();
  },
};
