import type { Condition } from '../situation.ts';
import { type Cell, type Matrix, type Row, sameAs, written } from './cell.ts';

const noConsent: Cell<'owner'> = {
  impossible: 'This family signs in without a consent screen, so there are no permissions to compare.',
};
const neverDrifts: Row = { owner: noConsent, operator: noConsent };

/** It works, or is on its way. */
export const healthy: Matrix<'running' | 'connecting' | Exclude<Condition, 'locked'>> = {
  running: {
    linkedin: { owner: written('all-well'), operator: { as: 'running linkedin owner' } },
    instagram: sameAs('running', 'linkedin'),
    'linked-device': sameAs('running', 'linkedin'),
    'consent-mail': sameAs('running', 'linkedin'),
    'password-mail': sameAs('running', 'linkedin'),
    other: sameAs('running', 'linkedin'),
  },
  checking: {
    linkedin: { owner: written('checking'), operator: { as: 'checking linkedin owner' } },
    instagram: sameAs('checking', 'linkedin'),
    'linked-device': sameAs('checking', 'linkedin'),
    'consent-mail': sameAs('checking', 'linkedin'),
    'password-mail': sameAs('checking', 'linkedin'),
    other: sameAs('checking', 'linkedin'),
  },
  connecting: {
    linkedin: {
      owner: written('connecting', ['tell-team-if-lasting'], ['contact-support']),
      operator: written(
        'connecting',
        ['check-proxy', 'contact-if-lasting'],
        ['change-proxy', 'contact-support'],
      ),
    },
    instagram: sameAs('connecting', 'linkedin'),
    'linked-device': {
      owner: written('connecting', ['keep-phone-online', 'tell-team-if-lasting'], ['contact-support']),
      operator: { as: 'connecting linkedin operator' },
    },
    'consent-mail': sameAs('connecting', 'linkedin'),
    'password-mail': {
      owner: { as: 'connecting linkedin owner' },
      operator: written(
        'connecting',
        ['check-mail-server', 'check-proxy', 'contact-if-lasting'],
        ['change-proxy', 'contact-support'],
      ),
    },
    other: sameAs('connecting', 'linkedin'),
  },
  'first-sync': {
    linkedin: { owner: written('first-sync'), operator: { as: 'first-sync linkedin owner' } },
    instagram: sameAs('first-sync', 'linkedin'),
    'linked-device': {
      owner: written('first-sync', ['keep-phone-online']),
      operator: { as: 'first-sync linked-device owner' },
    },
    'consent-mail': sameAs('first-sync', 'password-mail'),
    'password-mail': {
      owner: written('first-sync', ['large-mailbox']),
      operator: { as: 'first-sync password-mail owner' },
    },
    other: sameAs('first-sync', 'linkedin'),
  },
  'first-sync-failed': {
    linkedin: {
      owner: written('first-sync-failed', ['tell-team-if-lasting'], ['contact-support']),
      operator: written('first-sync-failed', ['contact-if-lasting'], ['contact-support']),
    },
    instagram: sameAs('first-sync-failed', 'linkedin'),
    'linked-device': {
      owner: written('first-sync-failed', ['keep-phone-online', 'tell-team-if-lasting'], ['contact-support']),
      operator: written('first-sync-failed', ['owner-has-phone', 'contact-if-lasting'], ['contact-support']),
    },
    'consent-mail': sameAs('first-sync-failed', 'linkedin'),
    'password-mail': sameAs('first-sync-failed', 'linkedin'),
    other: sameAs('first-sync-failed', 'linkedin'),
  },
  'permission-drift': {
    linkedin: neverDrifts,
    instagram: neverDrifts,
    'linked-device': neverDrifts,
    'consent-mail': {
      owner: { as: 'partial/permissions consent-mail owner' },
      operator: written(
        'owner-grants-part',
        ['send-link', 'owner-leaves-ticked', 'compare-app-keys', 'ask-work-administrator'],
        ['contact-support'],
      ),
    },
    'password-mail': neverDrifts,
    other: neverDrifts,
  },
  'repeated-drops': {
    linkedin: {
      owner: written('repeated-drops', ['keep-session', 'go-easy'], ['contact-support']),
      operator: written(
        'repeated-drops',
        ['slow-down', 'check-proxy', 'contact-if-lasting'],
        ['change-proxy', 'contact-support'],
      ),
    },
    instagram: sameAs('repeated-drops', 'linkedin'),
    'linked-device': {
      owner: written('repeated-drops', ['keep-session', 'keep-phone-online', 'go-easy'], ['contact-support']),
      operator: written(
        'repeated-drops',
        ['owner-has-phone', 'slow-down', 'contact-if-lasting'],
        ['contact-support'],
      ),
    },
    'consent-mail': {
      owner: written('repeated-drops', ['keep-session', 'work-administrator'], ['contact-support']),
      operator: written(
        'repeated-drops',
        ['compare-app-keys', 'ask-work-administrator', 'contact-if-lasting'],
        ['contact-support'],
      ),
    },
    'password-mail': {
      owner: written('repeated-drops', ['check-mail-password', 'app-password'], ['contact-support']),
      operator: written('repeated-drops', ['check-mail-server', 'contact-if-lasting'], ['contact-support']),
    },
    other: sameAs('repeated-drops', 'linkedin'),
  },
};
