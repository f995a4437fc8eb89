import { type ConnectResult, connectResults, en, idleConnectFlow, loadGuideBook } from '@patchbay/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectView } from '../connect-button/ConnectView.tsx';
import { GuideActions } from '../guide-actions/GuideActions.tsx';
import { englishDialogs } from '../test/english.ts';
import { ConnectionResultView, type ConnectionResultViewProps } from './ConnectionResultView.tsx';
import { resultWords } from './result-words.ts';

const nothing = (): void => {};
const book = await loadGuideBook(en);
const handlers = { 'ask-administrator': nothing, 'contact-support': nothing, 'use-existing': nothing };

function words(result: ConnectResult, provider: string | null = 'linkedin'): ConnectionResultViewProps {
  const { guide, ...said } = resultWords(result, book, englishDialogs.result, provider);
  const again = guide?.action?.action === 'try-again' ? guide.action : null;
  const ways = guide ? [...(guide.action && !again ? [guide.action] : []), ...guide.secondary] : [];
  return {
    ...said,
    action: again && (
      <ConnectView flow={idleConnectFlow} label={again.label} onPress={nothing} onDismiss={nothing} />
    ),
    otherWays: <GuideActions actions={ways} handlers={handlers} />,
    back: (
      <a className="pb-button" data-variant={guide ? 'text' : 'primary'} href="#accounts">
        {englishDialogs.result.back}
      </a>
    ),
  };
}

const meta: Meta<typeof ConnectionResultView> = {
  title: 'Components/ConnectionResult',
  component: ConnectionResultView,
  args: words('connected'),
  argTypes: {
    mark: { control: false },
    action: { control: false },
    otherWays: { control: false },
    back: { control: false },
  },
};
export default meta;

type Story = StoryObj<typeof ConnectionResultView>;

const state = (result: ConnectResult, provider?: string | null): Story => ({ args: words(result, provider) });

export const Default: Story = {};
export const Playground: Story = {};
export const Pending: Story = state('pending');
export const Declined: Story = state('denied');
export const Expired: Story = state('expired');
export const AlreadyConnected: Story = state('already_connected');
export const InUseElsewhere: Story = state('already_in_use');
export const Restricted: Story = state('restricted');
export const WrongPerson: Story = state('wrong_person');
export const Failed: Story = state('failed');
/** The page knows nothing but the word in its address. */
export const ProviderNotKnown: Story = {
  render: () => (
    <div style={{ display: 'grid', gap: 12 }}>
      {connectResults.map((result) => (
        <ConnectionResultView key={result} {...words(result, null)} />
      ))}
    </div>
  ),
};
