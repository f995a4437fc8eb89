import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { AccountList } from '../account-list/AccountList.tsx';
import { AttentionBanner } from '../attention-banner/AttentionBanner.tsx';
import { ConnectButton } from '../connect-button/ConnectButton.tsx';
import type { AppearanceVariables } from '../provider/appearance.ts';
import { LiveBackend } from '../test/LiveBackend.tsx';
import { inState } from '../test/live-states.ts';

/** Eight variables make the look; everything else is derived from them. An empty one is the page's own. */
function Playground(variables: AppearanceVariables): ReactElement {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  return (
    <LiveBackend prepare={inState('authenticationRequired')} provider={{ appearance: { variables: set } }}>
      <div style={{ display: 'grid', gap: 16 }}>
        <AttentionBanner />
        <ConnectButton />
        <AccountList />
      </div>
    </LiveBackend>
  );
}

const meta: Meta<typeof Playground> = {
  title: 'Guide/Theming',
  component: Playground,
  args: { accent: '', surface: '', text: '', muted: '', border: '', radius: '6px', density: 1, font: '' },
  argTypes: {
    accent: { control: 'color' },
    surface: { control: 'color' },
    text: { control: 'color' },
    muted: { control: 'color' },
    border: { control: 'color' },
    radius: { control: 'text' },
    density: { control: { type: 'range', min: 0.5, max: 1.25, step: 0.05 } },
    font: { control: 'text' },
  },
};
export default meta;

type Story = StoryObj<typeof Playground>;

export const Default: Story = {};
export const AccentOfTheHost: Story = { args: { accent: '#4f46e5' } };
export const CompactAndSquare: Story = { args: { radius: '0px', density: 0.75 } };
export const RoundAndSerif: Story = { args: { radius: '14px', font: 'Georgia, serif', accent: '#0f766e' } };
