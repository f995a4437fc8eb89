import type { Scenario } from './scenario.ts';

export const accountLocked: Scenario = {
  name: 'account-locked',
  title: 'An account is locked',
  about:
    'API access to an account is locked while its session runs on. Signing in would not help; it is unlocked later.',
  steps: [
    { at: '+1min', do: 'lock', account: 'instagram' },
    { at: '+2min', do: 'call', account: 'instagram', path: '/v2/:account/chats' },
    { at: '+2h', do: 'unlock', account: 'instagram' },
  ],
};
