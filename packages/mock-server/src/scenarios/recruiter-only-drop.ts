import type { Scenario } from './scenario.ts';

export const recruiterOnlyDrop: Scenario = {
  name: 'recruiter-only-drop',
  title: 'Only Recruiter drops',
  about:
    'One product of a LinkedIn account needs a sign-in, the others go on. Repairing it restarts all of them.',
  accounts: [
    {
      provider: 'linkedin',
      metadata: {
        products_connection_status: { classic: 'running', company: 'running', recruiter: 'running' },
      },
    },
  ],
  steps: [
    { at: '+1min', do: 'status', account: 'linkedin', product: 'recruiter', status: 'disconnected' },
    { at: '+2min', do: 'call', account: 'linkedin', path: '/v2/:account/chats' },
    { at: '+3min', do: 'call', account: 'linkedin', path: '/v2/:account/chats?product=recruiter' },
    { at: '+1h', do: 'sign-in', account: 'linkedin' },
  ],
};
