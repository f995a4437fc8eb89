import type { Scenario } from './scenario.ts';

export const permissionsRevoked: Scenario = {
  name: 'permissions-revoked',
  title: 'Permissions are revoked at Google',
  about: 'The owner takes the access back in their Google settings: mail and calendar both stop.',
  steps: [
    { at: '+10s', do: 'status', account: 'google', status: 'disconnected' },
    { at: '+20s', do: 'call', account: 'google', path: '/v2/:account/emails' },
    { at: '+30s', do: 'call', account: 'google', path: '/v2/:account/calendars' },
  ],
};
