import type { Scenario } from './scenario.ts';

export const wrongPersonReconnects: Scenario = {
  name: 'wrong-person-reconnects',
  title: 'The wrong person signs in again',
  about:
    'A broken account is opened by somebody who is not its owner. It stays broken until the owner comes.',
  steps: [
    { at: '+10s', do: 'status', account: 'linkedin', status: 'disconnected' },
    { at: '+5min', do: 'sign-in', account: 'linkedin', as: 'somebody-else' },
    { at: '+20min', do: 'sign-in', account: 'linkedin' },
  ],
};
