import type { Scenario } from './scenario.ts';

export const proxyDownAndReplaced: Scenario = {
  name: 'proxy-down-and-replaced',
  title: 'A proxy is down, then replaced',
  about: 'The proxy of an account fails. The app gives it another one, which restarts the account.',
  steps: [
    { at: '+1min', do: 'status', account: 'linkedin', status: 'errored', reason: 'proxy' },
    { at: '+2min', do: 'call', account: 'linkedin', path: '/v2/:account/chats' },
    {
      at: '+45min',
      do: 'call',
      account: 'linkedin',
      method: 'PATCH',
      path: '/v2/accounts/:account',
      body: { proxy: { host: 'proxy.example.com', port: 8080, username: 'amara' } },
    },
  ],
};
