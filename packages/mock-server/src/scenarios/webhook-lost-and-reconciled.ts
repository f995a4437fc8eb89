import type { Scenario } from './scenario.ts';

export const webhookLostAndReconciled: Scenario = {
  name: 'webhook-lost-and-reconciled',
  title: 'A webhook is lost',
  about:
    'An account drops and nobody is told. Whoever asks Unipile finds out; the next webhook arrives again.',
  steps: [
    {
      at: '+1min',
      do: 'disturb',
      disturbance: { effect: 'drop', event: 'account.status.disconnected', times: 1 },
    },
    { at: '+1min', do: 'status', account: 'outlook', status: 'disconnected' },
    { at: '+31min', do: 'call', account: 'outlook', path: '/v2/accounts/:account' },
    { at: '+1h', do: 'sign-in', account: 'outlook' },
  ],
};
