import type { Meta, StoryObj } from '@storybook/react-vite';
import { englishDialogs } from '../test/english.ts';
import { IdentityMismatchView } from './IdentityMismatchView.tsx';

const nothing = (): void => {};

const meta: Meta<typeof IdentityMismatchView> = {
  title: 'Components/IdentityMismatch',
  component: IdentityMismatchView,
  args: {
    provider: 'google',
    before: { name: 'Ada Lovelace', handle: 'ada@example.com' },
    now: { name: 'Grace Hopper', handle: 'grace@example.com' },
    heading: 'You signed in as someone else',
    steps: [],
    texts: englishDialogs.mismatch,
    onKeep: nothing,
    onSwitch: nothing,
    onAdd: nothing,
  },
  argTypes: { texts: { control: false } },
};
export default meta;

type Story = StoryObj<typeof IdentityMismatchView>;

export const Default: Story = {};
export const Playground: Story = {};
export const RefusedAndNotNamed: Story = {
  args: { now: null, steps: ['On the page of Google, choose the address that was connected before.'] },
};
export const LongNames: Story = {
  args: {
    before: { name: 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh', handle: null },
    now: {
      name: 'a.very.long.address.that.does.not.fit@correspondence.example.com',
      handle: 'a.very.long.address.that.does.not.fit@correspondence.example.com',
    },
  },
};
