import type { Scenario } from './scenario.ts';

export const subscriptionLapsed: Scenario = {
  name: 'subscription-lapsed',
  title: 'The subscription lapses',
  about:
    'The organization did not pay: every method answers 403 for three hours. No end user can repair that.',
  steps: [
    { at: '+1min', do: 'subscription', active: false },
    { at: '+1min', do: 'status', account: '*', status: 'paused' },
    { at: '+2min', do: 'call', account: 'google', path: '/v2/:account/emails' },
    { at: '+3h', do: 'subscription', active: true },
    { at: '+3h', do: 'status', account: '*', status: 'running' },
  ],
};
