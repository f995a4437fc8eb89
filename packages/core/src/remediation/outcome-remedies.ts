import type { RemedyFacts } from './remedies.ts';

/** Remedies for a sign-in that did not end in a connection; their words are in each locale's long part. */
export type OutcomeRemedyId =
  | 'use-existing'
  | 'existing-is-theirs'
  | 'in-use-elsewhere'
  | 'in-use-by-another'
  | 'restricted'
  | 'signed-in-as-other'
  | 'declined'
  | 'link-expired'
  | 'sign-in-failed'
  | 'owner-tries-again';

/** The facts of every remedy for outcomes. The attempt failed; nothing that was connected is any worse. */
export const outcomeRemedies: Readonly<Record<OutcomeRemedyId, RemedyFacts>> = {
  'use-existing': { tone: 'neutral', actor: 'owner', action: 'use-existing' },
  'existing-is-theirs': { tone: 'neutral', actor: null, action: null },
  'in-use-elsewhere': {
    tone: 'stopped',
    actor: 'operator',
    action: 'ask-administrator',
  },
  'in-use-by-another': { tone: 'stopped', actor: 'operator', action: null },
  restricted: { tone: 'stopped', actor: 'unipile', action: 'contact-support' },
  'signed-in-as-other': { tone: 'attention', actor: 'owner', action: 'try-again' },
  declined: { tone: 'attention', actor: 'owner', action: 'try-again' },
  'link-expired': { tone: 'attention', actor: 'owner', action: 'try-again' },
  'sign-in-failed': { tone: 'attention', actor: 'owner', action: 'try-again' },
  'owner-tries-again': { tone: 'neutral', actor: 'owner', action: null },
};
