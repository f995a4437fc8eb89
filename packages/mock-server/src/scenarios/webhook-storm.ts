import type { Scenario } from './scenario.ts';

export const webhookStorm: Scenario = {
  name: 'webhook-storm',
  title: 'A storm of webhooks',
  about:
    'A thousand events arrive at once, a status among them. The receiver must take them all and miss none.',
  steps: [
    { at: '+1s', do: 'events', account: '*', type: 'account.initial_sync.running', count: 500 },
    { at: '+2s', do: 'status', account: 'google', status: 'disconnected' },
    { at: '+3s', do: 'events', account: '*', type: 'account.something.unheard_of', count: 500 },
  ],
};
