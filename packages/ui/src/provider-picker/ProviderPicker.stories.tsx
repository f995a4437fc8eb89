import { idleConnectFlow, knownProviders } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { ProviderPickerView } from './ProviderPickerView.tsx';

const nothing = (): void => {};

const meta: Meta<typeof ProviderPickerView> = {
  title: 'Components/ProviderPicker',
  component: ProviderPickerView,
  args: {
    providers: knownProviders,
    label: 'Choose a service',
    flow: idleConnectFlow,
    onPick: nothing,
    onDismiss: nothing,
  },
};
export default meta;

type Story = StoryObj<typeof ProviderPickerView>;

export const Default: Story = {};
export const Playground: Story = {};
export const Two: Story = { args: { providers: ['linkedin', 'google'] } };
export const Preparing: Story = { args: { flow: { step: 'preparing', window: 'open' } } };
export const Waiting: Story = { args: { flow: { step: 'waiting', attemptId: 'a', window: 'open' } } };
