import type { Scenario } from './scenario.ts';

export const duplicateAccount: Scenario = {
  name: 'duplicate-account',
  title: 'An account is linked twice',
  about: 'Somebody links an account that is linked already. The wizard refuses and names the existing one.',
  steps: [{ at: '+10s', do: 'link', provider: 'google', person: { ownerOf: 'google' } }],
};
