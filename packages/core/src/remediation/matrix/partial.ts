import type { Situation } from '../situation.ts';
import { type Matrix, sameAs, written } from './cell.ts';

/** One part works and another wants its owner. Signing in restarts all parts, and every remedy here says so. */
export const partial: Matrix<Extract<Situation, `partial/${string}`>> = {
  'partial/credentials': {
    linkedin: {
      owner: written(
        'sign-in-part',
        ['have-password', 'sign-in-same-account', 'choose-session', 'come-back'],
        ['contact-support'],
      ),
      operator: written(
        'owner-signs-in-part',
        ['send-link', 'owner-same-account', 'slow-down'],
        ['contact-support'],
      ),
    },
    instagram: sameAs('partial/credentials', 'other'),
    'linked-device': {
      owner: written(
        'sign-in-part',
        ['have-phone', 'open-linked-devices', 'scan-code', 'keep-phone-online'],
        ['contact-support'],
      ),
      operator: written('owner-signs-in-part', ['send-link', 'owner-has-phone'], ['contact-support']),
    },
    'consent-mail': {
      owner: written(
        'sign-in-part',
        ['choose-same-address', 'leave-ticked', 'work-administrator', 'come-back'],
        ['contact-support'],
      ),
      operator: written(
        'owner-signs-in-part',
        ['send-link', 'owner-leaves-ticked', 'ask-work-administrator'],
        ['contact-support'],
      ),
    },
    'password-mail': {
      owner: written(
        'sign-in-part',
        ['check-mail-password', 'app-password', 'come-back'],
        ['contact-support'],
      ),
      operator: written('owner-signs-in-part', ['send-link', 'check-mail-server'], ['contact-support']),
    },
    other: {
      owner: written(
        'sign-in-part',
        ['have-password', 'sign-in-same-account', 'come-back'],
        ['contact-support'],
      ),
      operator: written('owner-signs-in-part', ['send-link', 'owner-same-account'], ['contact-support']),
    },
  },
  'partial/permissions': {
    linkedin: sameAs('partial/permissions', 'other'),
    instagram: sameAs('partial/permissions', 'other'),
    'linked-device': sameAs('partial/permissions', 'other'),
    'consent-mail': {
      owner: written(
        'grant-part',
        ['choose-same-address', 'leave-ticked', 'work-administrator', 'come-back'],
        ['contact-support'],
      ),
      operator: written(
        'owner-grants-part',
        ['send-link', 'owner-leaves-ticked', 'ask-work-administrator'],
        ['contact-support'],
      ),
    },
    'password-mail': sameAs('partial/permissions', 'other'),
    other: {
      owner: written(
        'grant-part',
        ['sign-in-same-account', 'allow-what-is-asked', 'come-back'],
        ['contact-support'],
      ),
      operator: written('owner-grants-part', ['send-link', 'owner-same-account'], ['contact-support']),
    },
  },
  'partial/checkpoint': {
    linkedin: sameAs('partial/checkpoint', 'instagram'),
    instagram: {
      owner: written(
        'pass-check-part',
        ['pass-check-at-provider', 'have-password', 'then-reconnect'],
        ['contact-support'],
      ),
      operator: written('owner-signs-in-part', ['send-link', 'slow-down'], ['contact-support']),
    },
    'linked-device': {
      owner: written(
        'pass-check-part',
        ['have-phone', 'pass-check-at-provider', 'then-reconnect', 'scan-code'],
        ['contact-support'],
      ),
      operator: { as: 'partial/credentials linked-device operator' },
    },
    'consent-mail': {
      owner: written(
        'pass-check-part',
        ['pass-check-at-provider', 'then-reconnect', 'choose-same-address', 'leave-ticked'],
        ['contact-support'],
      ),
      operator: { as: 'partial/credentials consent-mail operator' },
    },
    'password-mail': sameAs('partial/checkpoint', 'instagram'),
    other: sameAs('partial/checkpoint', 'instagram'),
  },
};
