import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { LiveBackend, liveBackendIn } from '../test/LiveBackend.tsx';
import { ConnectButton } from './ConnectButton.tsx';

/** Press it: the simulated wizard opens in a real window. */
const meta: Meta<typeof LiveBackend> = {
  title: 'Live/ConnectButton',
  component: LiveBackend,
  args: { children: <ConnectButton /> },
  argTypes: {
    children: { table: { disable: true } },
    options: { table: { disable: true } },
    prepare: { table: { disable: true } },
    provider: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<typeof LiveBackend>;

export const Default: Story = {};
export const OneProvider: Story = {
  args: { children: <ConnectButton providers={['linkedin']}>Connect LinkedIn</ConnectButton> },
};

/** The browser gives no window: the link stands on the page instead. */
export const WindowBlocked: Story = {
  args: { provider: { windows: { openWindow: () => null, navigate: () => {} } } },
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', {}, { timeout: 5_000 }));
    const link = await canvas.findByRole('link', { name: 'Open sign-in page' });
    await expect(link).toHaveAttribute('href', expect.stringContaining('token='));
  },
};

/** The person declines in the wizard. */
export const Declined: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', {}, { timeout: 5_000 }));
    const { windows } = liveBackendIn(canvasElement);
    await press(windows, 'a', 'LinkedIn');
    await press(windows, 'button', 'Decline');
    await canvas.findByText(/declined/);
  },
};

async function press(
  windows: ReturnType<typeof liveBackendIn>['windows'],
  element: 'a' | 'button',
  text: string,
): Promise<void> {
  const found = await waitFor(() => {
    const all = [...(windows.currentDocument()?.querySelectorAll(element) ?? [])];
    const one = all.find(({ textContent }) => textContent === text);
    if (!one) throw new Error(`The wizard shows no "${text}" yet.`);
    return one;
  });
  found.click();
}
