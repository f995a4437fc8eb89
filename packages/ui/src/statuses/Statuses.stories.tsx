import type { Meta, StoryObj } from '@storybook/react-vite';
import { MatrixGrid } from '../test/MatrixGrid.tsx';
import type { MatrixPage } from '../test/matrix-cells.ts';

/** What your users see when …: every remedy there is, drawn from the matrix itself. */
const meta: Meta<typeof MatrixGrid> = {
  title: 'Statuses/What people are told',
  component: MatrixGrid,
  argTypes: { page: { control: false } },
};
export default meta;

type Story = StoryObj<typeof MatrixGrid>;

const story = (page: MatrixPage): Story => ({ args: { page } });

export const Operational: Story = story('running');
export const Connecting: Story = story('connecting');
export const Checking: Story = story('checking');
export const AuthenticationRequired: Story = story('disconnected');
export const PartlyConnected: Story = story('partial');
export const PartlyInterrupted: Story = story('degraded');
export const ServiceInterruption: Story = story('errored');
export const Paused: Story = story('paused');
export const Locked: Story = story('locked');
export const Removed: Story = story('removed');
export const StatusUnknown: Story = story('unknown');
export const SignInWithoutSuccess: Story = story('sign-in');
