import type { Scenario } from './scenario.ts';

export const restrictedAccount: Scenario = {
  name: 'restricted-account',
  title: 'Unipile declines an account',
  about: 'Unipile does not allow this person’s account to be linked and says why.',
  steps: [{ at: '+10s', do: 'link', provider: 'whatsapp', person: 'restricted' }],
};
