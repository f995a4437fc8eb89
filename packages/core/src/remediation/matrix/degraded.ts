import type { Situation } from '../situation.ts';
import { type Matrix, sameAs, written } from './cell.ts';

/** One part is interrupted and another works. */
export const degraded: Matrix<Extract<Situation, `degraded/${string}`>> = {
  'degraded/unspecified': {
    linkedin: {
      owner: written('wait-part', ['tell-team-if-lasting'], ['contact-support']),
      operator: written(
        'wait-part',
        ['check-proxy', 'tell-owners', 'contact-if-lasting'],
        ['change-proxy', 'contact-support'],
      ),
    },
    instagram: sameAs('degraded/unspecified', 'linkedin'),
    'linked-device': sameAs('degraded/unspecified', 'linkedin'),
    'consent-mail': sameAs('degraded/unspecified', 'linkedin'),
    'password-mail': sameAs('degraded/unspecified', 'linkedin'),
    other: sameAs('degraded/unspecified', 'linkedin'),
  },
  'degraded/provider': {
    linkedin: {
      owner: written('wait-part-provider', ['tell-team-if-lasting'], ['contact-support']),
      operator: written('wait-part-provider', ['tell-owners', 'contact-if-lasting'], ['contact-support']),
    },
    instagram: sameAs('degraded/provider', 'linkedin'),
    'linked-device': sameAs('degraded/provider', 'linkedin'),
    'consent-mail': sameAs('degraded/provider', 'linkedin'),
    'password-mail': sameAs('degraded/provider', 'linkedin'),
    other: sameAs('degraded/provider', 'linkedin'),
  },
  'degraded/proxy': {
    linkedin: {
      owner: written('wait-part-operator', ['tell-team-if-lasting'], ['contact-support']),
      operator: { as: 'errored/proxy linkedin operator' },
    },
    instagram: sameAs('degraded/proxy', 'linkedin'),
    'linked-device': sameAs('degraded/proxy', 'linkedin'),
    'consent-mail': sameAs('degraded/proxy', 'linkedin'),
    'password-mail': sameAs('degraded/proxy', 'linkedin'),
    other: sameAs('degraded/proxy', 'linkedin'),
  },
  'degraded/unipile': {
    linkedin: {
      owner: { as: 'degraded/unspecified linkedin owner' },
      operator: written('wait-part', ['tell-owners', 'contact-if-lasting'], ['contact-support']),
    },
    instagram: sameAs('degraded/unipile', 'linkedin'),
    'linked-device': sameAs('degraded/unipile', 'linkedin'),
    'consent-mail': sameAs('degraded/unipile', 'linkedin'),
    'password-mail': sameAs('degraded/unipile', 'linkedin'),
    other: sameAs('degraded/unipile', 'linkedin'),
  },
  'degraded/stopped': {
    linkedin: {
      owner: { as: 'degraded/proxy linkedin owner' },
      operator: { as: 'errored/stopped linkedin operator' },
    },
    instagram: sameAs('degraded/stopped', 'linkedin'),
    'linked-device': sameAs('degraded/stopped', 'linkedin'),
    'consent-mail': sameAs('degraded/stopped', 'linkedin'),
    'password-mail': sameAs('degraded/stopped', 'linkedin'),
    other: sameAs('degraded/stopped', 'linkedin'),
  },
};
