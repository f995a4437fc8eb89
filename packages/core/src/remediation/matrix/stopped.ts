import { type Matrix, sameAs, written } from './cell.ts';

/** Stopped by somebody's decision, or not readable: nothing a login could mend. */
export const stopped: Matrix<'paused' | 'locked' | 'removed' | 'unknown'> = {
  paused: {
    linkedin: {
      owner: written('paused'),
      operator: written('settle-billing', ['check-payments', 'tell-owners'], ['contact-support']),
    },
    instagram: sameAs('paused', 'linkedin'),
    'linked-device': sameAs('paused', 'linkedin'),
    'consent-mail': sameAs('paused', 'linkedin'),
    'password-mail': sameAs('paused', 'linkedin'),
    other: sameAs('paused', 'linkedin'),
  },
  locked: {
    linkedin: {
      owner: written('locked', [], ['contact-support']),
      operator: written('locked-by-unipile', ['check-payments', 'ask-about-lock'], ['open-billing']),
    },
    instagram: sameAs('locked', 'linkedin'),
    'linked-device': sameAs('locked', 'linkedin'),
    'consent-mail': sameAs('locked', 'linkedin'),
    'password-mail': sameAs('locked', 'linkedin'),
    other: sameAs('locked', 'linkedin'),
  },
  removed: {
    linkedin: {
      owner: written('removed', ['have-password'], ['contact-support']),
      operator: written('removed-elsewhere', [], ['contact-support']),
    },
    instagram: sameAs('removed', 'linkedin'),
    'linked-device': {
      owner: written('removed', ['have-phone', 'scan-code'], ['contact-support']),
      operator: written('removed-elsewhere', ['owner-has-phone'], ['contact-support']),
    },
    'consent-mail': {
      owner: written('removed', ['leave-ticked', 'work-administrator'], ['contact-support']),
      operator: { as: 'removed linkedin operator' },
    },
    'password-mail': {
      owner: written('removed', ['check-mail-password', 'app-password'], ['contact-support']),
      operator: { as: 'removed linkedin operator' },
    },
    other: sameAs('removed', 'linkedin'),
  },
  unknown: {
    linkedin: {
      owner: written('unknown', ['tell-team-if-lasting'], ['contact-support']),
      operator: written('unknown', ['newer-version', 'contact-if-lasting'], ['contact-support']),
    },
    instagram: sameAs('unknown', 'linkedin'),
    'linked-device': sameAs('unknown', 'linkedin'),
    'consent-mail': sameAs('unknown', 'linkedin'),
    'password-mail': sameAs('unknown', 'linkedin'),
    other: sameAs('unknown', 'linkedin'),
  },
};
