import type { Scenario } from './scenario.ts';

export const passwordChanged: Scenario = {
  name: 'password-changed',
  title: 'A password is changed',
  about:
    'A mailbox is linked, two hours later its password changes. Calls answer 401 until the owner signs in again.',
  steps: [
    { at: '+0s', do: 'link', provider: 'outlook', person: 8 },
    { at: '+2h', do: 'status', account: 'outlook#2', status: 'disconnected' },
    { at: '+2.1h', do: 'call', account: 'outlook#2', path: '/v2/:account/emails' },
    { at: '+3h', do: 'sign-in', account: 'outlook#2' },
    { at: '+3.1h', do: 'call', account: 'outlook#2', path: '/v2/:account/emails' },
  ],
};
