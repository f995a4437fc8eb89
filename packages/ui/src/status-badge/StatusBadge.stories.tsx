import { accountStatusKinds, type StatusMark, statusLabels } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { StatusBadge } from './StatusBadge.tsx';

const meta: Meta<typeof StatusBadge> = {
  title: 'Components/StatusBadge',
  component: StatusBadge,
  args: { mark: 'running' },
  argTypes: {
    mark: { control: 'select', options: Object.keys(statusLabels) },
    account: { control: false },
  },
};
export default meta;

type Story = StoryObj<typeof StatusBadge>;

const story = (mark: StatusMark): Story => ({ args: { mark } });

export const Default: Story = {};
export const Playground: Story = { args: { mark: 'disconnected' } };
export const Running: Story = story('running');
export const Connecting: Story = story('connecting');
export const Checking: Story = story('checking');
export const Disconnected: Story = story('disconnected');
export const Partial: Story = story('partial');
export const Degraded: Story = story('degraded');
export const Errored: Story = story('errored');
export const Paused: Story = story('paused');
export const Locked: Story = story('locked');
export const Removed: Story = story('removed');
export const Unknown: Story = story('unknown');

/** All marks side by side: each differs in shape, none depends on its colour. */
export const AllMarks: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      {([...accountStatusKinds, 'checking', 'locked'] as const).map((mark) => (
        <StatusBadge key={mark} mark={mark} />
      ))}
    </div>
  ),
};
