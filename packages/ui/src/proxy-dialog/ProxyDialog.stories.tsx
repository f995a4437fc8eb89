import type { Meta, StoryObj } from '@storybook/react-vite';
import { englishOperators } from '../test/english.ts';
import { ProxyDialogView } from './ProxyDialogView.tsx';

const nothing = (): void => {};

const meta: Meta<typeof ProxyDialogView> = {
  title: 'Components/ProxyDialog',
  component: ProxyDialogView,
  args: {
    texts: englishOperators,
    name: 'Ada Lovelace',
    way: 'country',
    step: 'form',
    failure: null,
    done: 'Done',
    modal: false,
    onWay: nothing,
    onSave: nothing,
    onClose: nothing,
  },
  argTypes: { texts: { control: false } },
};
export default meta;

type Story = StoryObj<typeof ProxyDialogView>;

export const Default: Story = {};
export const Playground: Story = {};
export const ChosenByUnipile: Story = { args: { way: 'none' } };
export const OwnProxy: Story = { args: { way: 'own' } };
export const Saving: Story = { args: { step: 'saving' } };
export const Saved: Story = { args: { step: 'saved' } };
export const Refused: Story = {
  args: {
    failure: {
      kind: 'refused',
      detail: 'Unipile v1 takes no country. Give a proxy of your own.',
    },
  },
};
export const Forbidden: Story = { args: { failure: { kind: 'forbidden', detail: null } } };
