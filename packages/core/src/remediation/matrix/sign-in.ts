import type { OutcomeSituation } from '../situation.ts';
import { type Matrix, sameAs, written } from './cell.ts';

/** A visit to the sign-in that did not end in a connection. What was connected before is as it was. */
export const signIn: Matrix<OutcomeSituation> = {
  'sign-in/already_connected': {
    linkedin: {
      owner: written('use-existing', ['use-existing']),
      operator: written('existing-is-theirs'),
    },
    instagram: sameAs('sign-in/already_connected', 'linkedin'),
    'linked-device': sameAs('sign-in/already_connected', 'linkedin'),
    'consent-mail': sameAs('sign-in/already_connected', 'linkedin'),
    'password-mail': sameAs('sign-in/already_connected', 'linkedin'),
    other: sameAs('sign-in/already_connected', 'linkedin'),
  },
  'sign-in/already_in_use': {
    linkedin: {
      owner: written('in-use-elsewhere', ['administrator-knows']),
      operator: written('in-use-by-another', ['look-in-records']),
    },
    instagram: sameAs('sign-in/already_in_use', 'linkedin'),
    'linked-device': sameAs('sign-in/already_in_use', 'linkedin'),
    'consent-mail': sameAs('sign-in/already_in_use', 'linkedin'),
    'password-mail': sameAs('sign-in/already_in_use', 'linkedin'),
    other: sameAs('sign-in/already_in_use', 'linkedin'),
  },
  'sign-in/restricted': {
    linkedin: {
      owner: written('restricted', ['give-reference']),
      operator: { as: 'sign-in/restricted linkedin owner' },
    },
    instagram: sameAs('sign-in/restricted', 'linkedin'),
    'linked-device': sameAs('sign-in/restricted', 'linkedin'),
    'consent-mail': sameAs('sign-in/restricted', 'linkedin'),
    'password-mail': sameAs('sign-in/restricted', 'linkedin'),
    other: sameAs('sign-in/restricted', 'linkedin'),
  },
  'sign-in/wrong_person': {
    linkedin: {
      owner: written('signed-in-as-other', ['sign-out-first', 'sign-in-same-account'], ['connect']),
      operator: written('owner-tries-again', ['owner-same-account'], ['send-repair-link']),
    },
    instagram: sameAs('sign-in/wrong_person', 'linkedin'),
    'linked-device': {
      owner: written('signed-in-as-other', ['scan-same-phone'], ['connect']),
      operator: { as: 'sign-in/wrong_person linkedin operator' },
    },
    'consent-mail': {
      owner: written('signed-in-as-other', ['choose-same-address'], ['connect']),
      operator: { as: 'sign-in/wrong_person linkedin operator' },
    },
    'password-mail': sameAs('sign-in/wrong_person', 'linkedin'),
    other: sameAs('sign-in/wrong_person', 'linkedin'),
  },
  'sign-in/denied': {
    linkedin: {
      owner: written('declined', ['check-what-was-typed'], ['contact-support']),
      operator: written('owner-tries-again', ['owner-tries-again'], ['send-repair-link']),
    },
    instagram: sameAs('sign-in/denied', 'linkedin'),
    'linked-device': {
      owner: written('declined', ['have-phone', 'scan-code'], ['contact-support']),
      operator: { as: 'sign-in/denied linkedin operator' },
    },
    'consent-mail': {
      owner: written(
        'declined',
        ['agree-this-time', 'leave-ticked', 'work-administrator'],
        ['contact-support'],
      ),
      operator: { as: 'sign-in/denied linkedin operator' },
    },
    'password-mail': {
      owner: written('declined', ['check-mail-password', 'app-password'], ['contact-support']),
      operator: { as: 'sign-in/denied linkedin operator' },
    },
    other: sameAs('sign-in/denied', 'linkedin'),
  },
  'sign-in/expired': {
    linkedin: {
      owner: written('link-expired', ['finish-in-time', 'have-password']),
      operator: { as: 'sign-in/denied linkedin operator' },
    },
    instagram: sameAs('sign-in/expired', 'linkedin'),
    'linked-device': {
      owner: written('link-expired', ['finish-in-time', 'have-phone']),
      operator: { as: 'sign-in/denied linkedin operator' },
    },
    'consent-mail': sameAs('sign-in/expired', 'linkedin'),
    'password-mail': sameAs('sign-in/expired', 'linkedin'),
    other: sameAs('sign-in/expired', 'linkedin'),
  },
  'sign-in/failed': {
    linkedin: {
      owner: written('sign-in-failed', ['check-what-was-typed'], ['contact-support']),
      operator: { as: 'sign-in/denied linkedin operator' },
    },
    instagram: sameAs('sign-in/failed', 'linkedin'),
    'linked-device': {
      owner: written('sign-in-failed', ['have-phone', 'scan-code'], ['contact-support']),
      operator: { as: 'sign-in/denied linkedin operator' },
    },
    'consent-mail': {
      owner: written('sign-in-failed', ['leave-ticked', 'work-administrator'], ['contact-support']),
      operator: { as: 'sign-in/denied linkedin operator' },
    },
    'password-mail': {
      owner: written(
        'sign-in-failed',
        ['check-mail-password', 'app-password', 'check-what-was-typed'],
        ['contact-support'],
      ),
      operator: { as: 'sign-in/denied linkedin operator' },
    },
    other: sameAs('sign-in/failed', 'linkedin'),
  },
};
