import type { Scenario } from './scenario.ts';

export const apiKeyRevoked: Scenario = {
  name: 'api-key-revoked',
  title: 'The API key is revoked',
  about:
    'Somebody deletes the API key in use. Every call answers 401; webhooks go on. Later the key is back.',
  steps: [
    { at: '+1min', do: 'revoke-key' },
    { at: '+2min', do: 'call', path: '/v2/accounts/' },
    { at: '+3min', do: 'status', account: 'google', status: 'disconnected' },
    { at: '+1h', do: 'restore-key' },
    { at: '+61min', do: 'call', path: '/v2/accounts/' },
  ],
};
