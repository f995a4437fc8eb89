import type { Scenario } from './scenario.ts';

export const providerOutage: Scenario = {
  name: 'provider-outage',
  title: 'LinkedIn is down',
  about:
    'Every LinkedIn account is interrupted for forty minutes. Nobody has to do anything; signing in would not help.',
  accounts: [{ provider: 'linkedin', count: 3 }, { provider: 'google' }],
  steps: [
    { at: '+1min', do: 'status', account: 'linkedin*', status: 'errored', reason: 'provider' },
    { at: '+5min', do: 'call', account: 'linkedin', path: '/v2/:account/chats' },
    { at: '+41min', do: 'status', account: 'linkedin*', status: 'running' },
  ],
};
