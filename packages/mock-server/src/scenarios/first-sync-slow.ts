import type { Scenario } from './scenario.ts';

export const firstSyncSlow: Scenario = {
  name: 'first-sync-slow',
  title: 'A first sync takes hours',
  about:
    'The history of an account arrives slowly, stops once and starts again. The account can be used all the while.',
  steps: [
    { at: '+0s', do: 'first-sync', account: 'whatsapp', status: 'pending' },
    { at: '+20s', do: 'first-sync', account: 'whatsapp', status: 'running' },
    { at: '+2h', do: 'first-sync', account: 'whatsapp', status: 'failed' },
    { at: '+3h', do: 'first-sync', account: 'whatsapp', status: 'running' },
    { at: '+6h', do: 'first-sync', account: 'whatsapp', status: 'completed' },
  ],
};
