import type { Situation } from '../situation.ts';
import { type Matrix, sameAs, written } from './cell.ts';

/** The provider no longer lets Unipile in: its owner has to act. */
export const disconnected: Matrix<Extract<Situation, `disconnected/${string}`>> = {
  'disconnected/credentials': {
    linkedin: {
      owner: written(
        'sign-in-again',
        ['have-password', 'sign-in-same-account', 'choose-session', 'come-back'],
        ['contact-support'],
      ),
      operator: written(
        'owner-signs-in',
        ['send-link', 'owner-same-account', 'slow-down', 'check-proxy'],
        ['change-proxy', 'contact-support'],
      ),
    },
    instagram: {
      owner: written(
        'sign-in-again',
        ['have-password', 'pass-check-at-provider', 'sign-in-same-account', 'come-back'],
        ['contact-support'],
      ),
      operator: { as: 'disconnected/credentials linkedin operator' },
    },
    'linked-device': {
      owner: written(
        'scan-again',
        ['have-phone', 'open-linked-devices', 'scan-code', 'keep-phone-online'],
        ['contact-support'],
      ),
      operator: written(
        'owner-signs-in',
        ['send-link', 'owner-has-phone', 'owner-same-account', 'slow-down'],
        ['contact-support'],
      ),
    },
    'consent-mail': {
      owner: written(
        'sign-in-again',
        ['choose-same-address', 'leave-ticked', 'work-administrator', 'come-back'],
        ['contact-support'],
      ),
      operator: written(
        'owner-signs-in',
        ['send-link', 'owner-leaves-ticked', 'compare-app-keys', 'ask-work-administrator'],
        ['contact-support'],
      ),
    },
    'password-mail': {
      owner: written(
        'sign-in-mailbox',
        ['check-mail-password', 'app-password', 'come-back'],
        ['contact-support'],
      ),
      operator: written(
        'owner-signs-in',
        ['send-link', 'owner-same-account', 'check-mail-server'],
        ['contact-support'],
      ),
    },
    other: {
      owner: written(
        'sign-in-again',
        ['have-password', 'sign-in-same-account', 'come-back'],
        ['contact-support'],
      ),
      operator: written(
        'owner-signs-in',
        ['send-link', 'owner-same-account', 'slow-down'],
        ['contact-support'],
      ),
    },
  },
  'disconnected/permissions': {
    // Only consent screens tick permissions off; v1 has the same word for rights missing on a phone.
    linkedin: sameAs('disconnected/permissions', 'other'),
    instagram: sameAs('disconnected/permissions', 'other'),
    'linked-device': sameAs('disconnected/permissions', 'other'),
    'consent-mail': {
      owner: written(
        'grant-access',
        ['choose-same-address', 'leave-ticked', 'work-administrator', 'come-back'],
        ['contact-support'],
      ),
      operator: written(
        'owner-grants',
        ['send-link', 'owner-leaves-ticked', 'ask-work-administrator', 'compare-app-keys'],
        ['contact-support'],
      ),
    },
    'password-mail': sameAs('disconnected/permissions', 'other'),
    other: {
      owner: written(
        'grant-access',
        ['sign-in-same-account', 'allow-what-is-asked', 'come-back'],
        ['contact-support'],
      ),
      operator: written('owner-grants', ['send-link', 'owner-same-account'], ['contact-support']),
    },
  },
  'disconnected/checkpoint': {
    linkedin: sameAs('disconnected/checkpoint', 'instagram'),
    instagram: {
      owner: written(
        'pass-check',
        ['pass-check-at-provider', 'have-password', 'then-reconnect'],
        ['contact-support'],
      ),
      operator: written('owner-passes-check', ['send-link', 'slow-down'], ['contact-support']),
    },
    'linked-device': {
      owner: written(
        'pass-check',
        ['have-phone', 'pass-check-at-provider', 'then-reconnect', 'scan-code'],
        ['contact-support'],
      ),
      operator: written('owner-passes-check', ['send-link', 'owner-has-phone'], ['contact-support']),
    },
    'consent-mail': {
      owner: written(
        'pass-check',
        ['pass-check-at-provider', 'then-reconnect', 'choose-same-address', 'leave-ticked'],
        ['contact-support'],
      ),
      operator: written('owner-passes-check', ['send-link', 'ask-work-administrator'], ['contact-support']),
    },
    'password-mail': sameAs('disconnected/checkpoint', 'instagram'),
    other: sameAs('disconnected/checkpoint', 'instagram'),
  },
};
