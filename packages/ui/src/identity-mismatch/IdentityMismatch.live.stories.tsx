import type { Account } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactNode } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { useAccounts } from '../hooks/use-accounts.ts';
import { RemediationPanel } from '../remediation/RemediationPanel.tsx';
import { LiveBackend } from '../test/LiveBackend.tsx';
import { linkedInId } from '../test/live-states.ts';
import { signInAsSomebodyElse } from '../test/sign-in-as-somebody-else.ts';

function LinkedIn(): ReactNode {
  const state = useAccounts();
  const account: Account | undefined =
    state.status === 'ready' ? state.accounts.find(({ provider }) => provider === 'linkedin') : undefined;
  return account ? <RemediationPanel account={account} /> : null;
}

/** Each story has a server and a Unipile of its own in this page: the choices are the server's. */
const meta: Meta<typeof LiveBackend> = {
  title: 'Live/IdentityMismatch',
  component: LiveBackend,
  args: {
    children: <LinkedIn />,
    prepare: (backend) => signInAsSomebodyElse(backend, linkedInId(backend)),
  },
  argTypes: {
    children: { table: { disable: true } },
    prepare: { table: { disable: true } },
    options: { table: { disable: true } },
    provider: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<typeof LiveBackend>;

export const SomebodyElseSignedIn: Story = {};

export const SwitchedToTheNewPerson: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const choice = await canvas.findByRole('button', { name: /^Switch to/ }, { timeout: 10_000 });
    await userEvent.click(choice);
    await waitFor(() => expect(canvas.queryByRole('button', { name: /^Switch to/ })).toBeNull(), {
      timeout: 10_000,
    });
    await canvas.findByText('Everything works', { exact: false }, { timeout: 10_000 });
  },
};
