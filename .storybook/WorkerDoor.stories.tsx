import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { WorkerDoor } from './WorkerDoor.tsx';

/** `@patchbay/mock-server/browser`: the only story with a service worker, which ends with it. */
const meta: Meta<typeof WorkerDoor> = { title: 'Live/Service worker', component: WorkerDoor };
export default meta;

type Story = StoryObj<typeof WorkerDoor>;

export const AnswersThePagesOwnFetch: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement);
    const wait = { timeout: 10_000 };
    const button = await canvas.findByRole('button', { name: 'Disconnect whatsapp' }, wait);
    await expect(canvas.getAllByRole('listitem')).toHaveLength(6);
    await userEvent.click(button);
    await canvas.findByText('whatsapp: disconnected', {}, wait);
  },
};
