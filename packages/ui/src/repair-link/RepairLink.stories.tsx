import type { RepairLink } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { englishDialogs } from '../test/english.ts';
import { sampleLink } from '../test/fake-calls.ts';
import { RepairLinkView } from './RepairLinkView.tsx';

const nothing = (): void => {};
const now = Date.UTC(2026, 10, 20, 14, 4);
const link = (facts: Partial<RepairLink>): RepairLink => ({
  ...(sampleLink as unknown as RepairLink),
  ...facts,
});

const meta: Meta<typeof RepairLinkView> = {
  title: 'Components/RepairLink',
  component: RepairLinkView,
  args: {
    texts: englishDialogs,
    name: 'Ada Lovelace',
    provider: 'LinkedIn',
    making: { step: 'form' },
    outcome: null,
    links: { status: 'ready', links: [] },
    format: { now, locale: 'en' },
    modal: false,
    onMake: nothing,
    onAnother: nothing,
    onCopy: nothing,
    onEnd: nothing,
    onClose: nothing,
  },
  argTypes: { texts: { control: false } },
};
export default meta;

type Story = StoryObj<typeof RepairLinkView>;

export const Default: Story = {};
export const Playground: Story = {};
export const Making: Story = { args: { making: { step: 'making' } } };
export const Made: Story = {
  args: {
    making: {
      step: 'made',
      url: 'https://app.example.com/api/patchbay/repair/3kQ0v9yZr1TnX7bWm5aLhE2cUdP8sJfG',
    },
    onShare: nothing,
  },
};
export const Copied: Story = { args: { ...Made.args, outcome: 'copied' } };
export const CopyFailed: Story = { args: { ...Made.args, outcome: 'copy-failed' } };
export const Failed: Story = { args: { outcome: 'failed' } };
export const WithLinks: Story = {
  args: {
    links: {
      status: 'ready',
      links: [
        link({ id: 'a', note: 'to Grace', usedAt: now - 120_000 }),
        link({ id: 'b' }),
        link({ id: 'c', note: 'to Mary', state: 'done' }),
        link({ id: 'd', note: 'to Joan, who is on leave', state: 'expired' }),
        link({ id: 'e', note: 'to the wrong address', state: 'revoked' }),
      ],
    },
  },
};
export const LinksNotLoaded: Story = { args: { links: { status: 'failed', retry: nothing } } };
