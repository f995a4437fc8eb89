import type { Scenario } from './scenario.ts';

export const flapping: Scenario = {
  name: 'flapping',
  title: 'An account flaps',
  about: 'An account is interrupted and recovers again and again, every few minutes, and stays well at last.',
  steps: [
    { at: '+1min', do: 'status', account: 'telegram', status: 'errored' },
    { at: '+3min', do: 'status', account: 'telegram', status: 'running' },
    { at: '+5min', do: 'status', account: 'telegram', status: 'errored' },
    { at: '+6min', do: 'status', account: 'telegram', status: 'running' },
    { at: '+9min', do: 'status', account: 'telegram', status: 'errored', reason: 'unipile' },
    { at: '+10min', do: 'status', account: 'telegram', status: 'running' },
    { at: '+12min', do: 'status', account: 'telegram', status: 'errored' },
    { at: '+13min', do: 'status', account: 'telegram', status: 'running' },
  ],
};
