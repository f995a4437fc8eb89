import type { Meta, StoryObj } from '@storybook/react-vite';
import { englishDialogs } from '../test/english.ts';
import { RemoveAccountView } from './RemoveAccountView.tsx';

const nothing = (): void => {};

const meta: Meta<typeof RemoveAccountView> = {
  title: 'Components/RemoveAccountDialog',
  component: RemoveAccountView,
  args: {
    texts: englishDialogs.remove,
    name: 'Ada Lovelace',
    impact: englishDialogs.remove.impact,
    broken: false,
    step: 'asking',
    modal: false,
    onKeep: nothing,
    onRemove: nothing,
  },
  argTypes: { texts: { control: false } },
};
export default meta;

type Story = StoryObj<typeof RemoveAccountView>;

export const Default: Story = {};
export const Playground: Story = {};
export const BrokenAccount: Story = { args: { broken: true } };
export const Removing: Story = { args: { step: 'removing' } };
export const Failed: Story = { args: { step: 'failed' } };
export const LongName: Story = {
  args: { name: 'a.very.long.address.that.does.not.fit.anywhere@correspondence.department.example.com' },
};
