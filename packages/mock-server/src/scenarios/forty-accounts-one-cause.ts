import type { Scenario } from './scenario.ts';

export const fortyAccountsOneCause: Scenario = {
  name: 'forty-accounts-one-cause',
  title: 'Forty accounts, one cause',
  about:
    'An administrator ends every session of a company: forty accounts drop at once. One message should say so.',
  accounts: [{ provider: 'google', count: 40 }],
  steps: [
    { at: '+1min', do: 'status', account: 'google*', status: 'disconnected' },
    { at: '+1h', do: 'sign-in', account: 'google' },
  ],
};
