import type { Situation } from '../situation.ts';
import { type Matrix, sameAs, written } from './cell.ts';

/** Interrupted: nobody's login helps, so none is offered. */
export const errored: Matrix<Extract<Situation, `errored/${string}`>> = {
  'errored/unspecified': {
    linkedin: {
      owner: written('wait', ['tell-team-if-lasting'], ['contact-support']),
      operator: written(
        'wait',
        ['check-proxy', 'tell-owners', 'contact-if-lasting'],
        ['change-proxy', 'contact-support'],
      ),
    },
    instagram: sameAs('errored/unspecified', 'linkedin'),
    'linked-device': sameAs('errored/unspecified', 'linkedin'),
    'consent-mail': sameAs('errored/unspecified', 'linkedin'),
    'password-mail': {
      owner: { as: 'errored/unspecified linkedin owner' },
      operator: written(
        'wait',
        ['check-mail-server', 'check-proxy', 'contact-if-lasting'],
        ['change-proxy', 'contact-support'],
      ),
    },
    other: sameAs('errored/unspecified', 'linkedin'),
  },
  'errored/provider': {
    linkedin: {
      owner: written('wait-provider', ['tell-team-if-lasting'], ['contact-support']),
      operator: written('wait-provider', ['tell-owners', 'contact-if-lasting'], ['contact-support']),
    },
    instagram: sameAs('errored/provider', 'linkedin'),
    'linked-device': sameAs('errored/provider', 'linkedin'),
    'consent-mail': sameAs('errored/provider', 'linkedin'),
    'password-mail': {
      owner: { as: 'errored/provider linkedin owner' },
      // The provider is a mail server that the owner's side may run itself.
      operator: written('wait-provider', ['check-mail-server', 'tell-owners'], ['contact-support']),
    },
    other: sameAs('errored/provider', 'linkedin'),
  },
  'errored/proxy': {
    linkedin: {
      owner: written('wait-proxy', ['tell-team-if-lasting'], ['contact-support']),
      operator: written('change-proxy', ['check-proxy', 'give-proxy', 'tell-owners'], ['contact-support']),
    },
    instagram: sameAs('errored/proxy', 'linkedin'),
    'linked-device': sameAs('errored/proxy', 'linkedin'),
    'consent-mail': sameAs('errored/proxy', 'linkedin'),
    'password-mail': sameAs('errored/proxy', 'linkedin'),
    other: sameAs('errored/proxy', 'linkedin'),
  },
  'errored/unipile': {
    linkedin: {
      owner: written('wait-unipile', ['tell-team-if-lasting'], ['contact-support']),
      operator: written('wait-unipile', ['tell-owners', 'contact-if-lasting'], ['contact-support']),
    },
    instagram: sameAs('errored/unipile', 'linkedin'),
    'linked-device': sameAs('errored/unipile', 'linkedin'),
    'consent-mail': sameAs('errored/unipile', 'linkedin'),
    'password-mail': sameAs('errored/unipile', 'linkedin'),
    other: sameAs('errored/unipile', 'linkedin'),
  },
  'errored/stopped': {
    linkedin: {
      owner: written('wait-operator', ['tell-team-if-lasting'], ['contact-support']),
      operator: written(
        'restart',
        ['restart-account', 'restart-fails'],
        ['send-repair-link', 'contact-support'],
      ),
    },
    instagram: sameAs('errored/stopped', 'linkedin'),
    'linked-device': sameAs('errored/stopped', 'linkedin'),
    'consent-mail': sameAs('errored/stopped', 'linkedin'),
    'password-mail': sameAs('errored/stopped', 'linkedin'),
    other: sameAs('errored/stopped', 'linkedin'),
  },
};
