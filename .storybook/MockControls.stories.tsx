import { AccountList } from '@patchbay/ui';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { LiveBackend, LiveBackendTools, liveBackendIn } from '../packages/ui/src/test/LiveBackend.tsx';
import { MockControls } from './MockControls.tsx';
import { controlsIn, press } from './play-scenario.ts';

/**
 * The controls that the toolbar's "Mock controls" puts below any live story: break an account in every way, spoil
 * webhooks and calls, stop time and let it run, play a scenario, and read what was asked and delivered.
 */
const meta: Meta<typeof LiveBackend> = {
  title: 'Live/Mock controls',
  component: LiveBackend,
  args: { children: <AccountList /> },
  argTypes: {
    children: { table: { disable: true } },
    options: { table: { disable: true } },
    prepare: { table: { disable: true } },
    provider: { table: { disable: true } },
  },
  decorators: [
    (Story) => (
      <LiveBackendTools.Provider value={(backend) => <MockControls backend={backend} />}>
        <Story />
      </LiveBackendTools.Provider>
    ),
  ],
};
export default meta;

type Story = StoryObj<typeof LiveBackend>;

const PATIENCE = { timeout: 10_000 };

/** A webhook is lost by a form of the controls; the next one arrives, and the list follows. */
export const LosesAWebhook: Story = {
  play: async ({ canvasElement }) => {
    const page = await controlsIn(canvasElement);
    const backend = liveBackendIn(canvasElement);
    const linkedIn = (): string | null | undefined =>
      [...canvasElement.querySelectorAll('.pb-row')]
        .find(({ textContent }) => textContent?.includes('LinkedIn'))
        ?.getAttribute('data-mark');
    await waitFor(() => expect(linkedIn()).toBe('running'), PATIENCE);

    press(page, 'Add trouble: A webhook');
    await waitFor(
      () => expect(page.getElementById('armed')?.textContent).toContain('is lost, once'),
      PATIENCE,
    );
    press(page, 'Disconnect Amara Okafor (LinkedIn)');
    await waitFor(
      () => expect(page.getElementById('said')?.textContent).toBe('Done: disconnect Amara Okafor (LinkedIn)'),
      PATIENCE,
    );
    await backend.settled();
    // Unipile knows, nobody was told.
    await expect(linkedIn()).toBe('running');
    await expect(page.getElementById('deliveries')).toHaveTextContent('Nothing was delivered yet.');

    press(page, 'Disconnect Amara Okafor (LinkedIn)');
    await waitFor(() => expect(linkedIn()).toBe('disconnected'), PATIENCE);
    press(page, 'Recover Amara Okafor (LinkedIn)');
    await waitFor(() => expect(linkedIn()).toBe('running'), PATIENCE);
  },
};

/** Time stands still, is moved by an hour, and runs again. */
export const StopsTime: Story = {
  play: async ({ canvasElement }) => {
    const page = await controlsIn(canvasElement);
    const { clock } = liveBackendIn(canvasElement);
    press(page, 'Stop time');
    await waitFor(() => expect(page.getElementById('now')).toHaveTextContent('Time stands still.'), PATIENCE);
    const before = clock.now();
    press(page, '1 hour later');
    await waitFor(() => expect(clock.now() - before).toBe(3_600_000), PATIENCE);
    press(page, 'Run');
    await waitFor(() => expect(clock.speed()).toBe(1), PATIENCE);
  },
};
