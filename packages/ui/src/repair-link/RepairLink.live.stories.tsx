import type { Account } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { type ReactElement, useState } from 'react';
import { LiveStage } from '../test/LiveStage.tsx';
import { RepairLink } from './RepairLink.tsx';

function Asking({ account }: { readonly account: Account }): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button className="pb-button" data-variant="quiet" type="button" onClick={() => setOpen(true)}>
        Ask someone else
      </button>
      <RepairLink account={account} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

/** Links that this story makes are made by a server of its own. */
const meta: Meta<typeof LiveStage> = {
  title: 'Live/RepairLink',
  component: LiveStage,
  args: { draw: (account) => <Asking account={account} /> },
  argTypes: { draw: { table: { disable: true } } },
};
export default meta;

export const AuthenticationRequired: StoryObj<typeof LiveStage> = {
  args: { state: 'authenticationRequired' },
};
