import type { Scenario } from './scenario.ts';

export const sessionExpiredLinkedin: Scenario = {
  name: 'session-expired-linkedin',
  title: 'A LinkedIn session expires',
  about: 'LinkedIn ends the session of an account. Only its owner can bring it back.',
  steps: [
    { at: '+30s', do: 'status', account: 'linkedin', status: 'disconnected' },
    { at: '+1min', do: 'call', account: 'linkedin', path: '/v2/:account/chats' },
    { at: '+1h', do: 'sign-in', account: 'linkedin' },
  ],
};
