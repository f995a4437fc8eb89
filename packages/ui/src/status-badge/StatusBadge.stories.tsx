import { accountStatusKinds, type StatusMark, statusLabels } from '@patchbay/core';
import { makeAccount, makeFreshness } from '@patchbay/core/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { PatchbayProvider } from '../provider/PatchbayProvider.tsx';
import { StatusBadge, type StatusBadgeProps } from './StatusBadge.tsx';

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

function Looks(looks: Pick<StatusBadgeProps, 'size' | 'appearance'>): ReactElement {
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      {([...accountStatusKinds, 'checking', 'locked'] as const).map((mark) => (
        <StatusBadge key={mark} {...looks} mark={mark} />
      ))}
    </div>
  );
}

export const Small: Story = { args: { size: 'small' } };
export const Tinted: Story = { render: () => <Looks appearance="tinted" /> };
export const TintedSmall: Story = { render: () => <Looks appearance="tinted" size="small" /> };
export const SignOnly: Story = { render: () => <Looks appearance="sign" /> };

/** Where a read said so, where only a message did, and where nothing was ever heard. */
export const Freshness: Story = {
  render: () => (
    <PatchbayProvider>
      <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
        {[
          makeFreshness({ confirmedAt: Date.now() - 42_000, heardAt: Date.now() - 42_000 }),
          makeFreshness({ confirmedAt: null, heardAt: Date.now() - 3 * 3_600_000 }),
          makeFreshness({ confirmedAt: null, heardAt: null }),
        ].map((freshness) => (
          <StatusBadge
            key={`${freshness.confirmedAt} ${freshness.heardAt}`}
            account={makeAccount({ freshness })}
            freshness
          />
        ))}
      </div>
    </PatchbayProvider>
  ),
};

/** All marks side by side: each differs in shape, none depends on its colour. */
export const AllMarks: Story = {
  render: () => <Looks />,
};
