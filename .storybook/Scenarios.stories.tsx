import type { Meta, StoryObj } from '@storybook/react-vite';
import { type Ending, expectEnding, playWithControls } from './play-scenario.ts';
import { ScenarioStage } from './ScenarioStage.tsx';

/**
 * Every named scenario, played in a page of its own: the real server over a MockUnipile, with the mock's controls
 * below. The same files play in unit tests, in Node and in the terminal.
 */
const meta: Meta<typeof ScenarioStage> = { title: 'Live/Scenarios', component: ScenarioStage };
export default meta;

type Story = StoryObj<typeof ScenarioStage>;

function story(name: string, ending: Ending): Story {
  return {
    args: { name },
    play: async ({ canvasElement }) => {
      await playWithControls(canvasElement, name);
      await expectEnding(canvasElement, ending);
    },
  };
}

export const PasswordChanged: Story = story('password-changed', { running: 7 });
export const SessionExpiredLinkedin: Story = story('session-expired-linkedin', { running: 6 });
export const WhatsappDeviceRemoved: Story = story('whatsapp-device-removed', { running: 5, disconnected: 1 });
export const PermissionsRevoked: Story = story('permissions-revoked', { running: 5, disconnected: 1 });
export const ProviderOutage: Story = story('provider-outage', { running: 4 });
export const ProxyDownAndReplaced: Story = story('proxy-down-and-replaced', { running: 6 });
export const SubscriptionLapsed: Story = story('subscription-lapsed', { running: 6 });
export const AccountLocked: Story = story('account-locked', { running: 6 });
export const Flapping: Story = story('flapping', { running: 6 });
export const RecruiterOnlyDrop: Story = story('recruiter-only-drop', { running: 1 });
export const FirstSyncSlow: Story = story('first-sync-slow', { running: 6 });
export const WebhookStorm: Story = story('webhook-storm', { running: 5, disconnected: 1 });
export const WebhookLostAndReconciled: Story = story('webhook-lost-and-reconciled', { running: 6 });
export const DuplicateAccount: Story = story('duplicate-account', { running: 6 });
export const RestrictedAccount: Story = story('restricted-account', { running: 6 });
export const WrongPersonReconnects: Story = story('wrong-person-reconnects', { running: 6 });
export const LinkExpired: Story = story('link-expired', { running: 6 });
export const ApiKeyRevoked: Story = story('api-key-revoked', { running: 5, disconnected: 1 });
export const FortyAccountsOneCause: Story = story('forty-accounts-one-cause', {
  running: 1,
  disconnected: 39,
});
