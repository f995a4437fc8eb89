import type { Scenario } from './scenario.ts';

export const linkExpired: Scenario = {
  name: 'link-expired',
  title: 'A link is opened too late',
  about: 'A link lives for ten minutes and is opened after eleven.',
  steps: [
    { at: '+0s', do: 'make-link', provider: 'google', livesFor: '+10min' },
    { at: '+11min', do: 'open-link' },
  ],
};
