import type { RemedyTexts } from '../remedy-texts.ts';

/** What may have happened, in English: nobody knows, so each says "may". */
export const likelyReasons: RemedyTexts['likelyReasons'] = {
  'password-changed': () => 'The password may have been changed.',
  'new-password-ends-sessions': () => 'A new password may have ended all connections of the account.',
  'second-factor': () => 'Two-step verification may have been turned on.',
  'session-ended': ({ provider }) => `The connection may have been ended in the settings of ${provider}.`,
  'signed-out-everywhere': ({ provider }) => `${provider} may have been signed out on all devices at once.`,
  'session-year': ({ provider }) => `${provider} may have ended the connection because it was a year old.`,
  'long-unused': () => 'The account may have been unused for a long time.',
  'too-active': ({ provider }) => `${provider} may have seen more activity than it allows.`,
  'not-warmed-up': () => 'The account may be too new for the number of messages sent with it.',
  'refused-requests': ({ provider }) =>
    `${provider} may have refused many requests of this app, for example for want of credit.`,
  'restricted-for-activity': ({ provider }) =>
    `${provider} may have restricted the account, for a while or for good, because of its activity.`,
  'security-check': ({ provider }) => `${provider} may be waiting for a security check.`,
  'session-choice': ({ provider }) => `${provider} may be asking which Recruiter session to use.`,
  'browser-signed-out': ({ provider }) =>
    `${provider} may have been signed out in the browser this connection came from.`,
  'browser-mismatch': () => 'The browser named for this connection may not be the one it came from.',
  'session-of-other-browser': () =>
    'The connection may have been taken from another browser, or from another person.',
  'access-withdrawn': ({ provider }) =>
    `The access of this app may have been withdrawn in the settings of ${provider}.`,
  'work-administrator-withdrew': () => 'The administrator of a work account may have withdrawn the access.',
  'address-gone': () => 'The address may have changed, or may no longer exist.',
  'app-keys-changed': ({ provider }) => `The keys of this app at ${provider} may have changed.`,
  'permission-unticked': () => 'A permission may have been left unticked when signing in.',
  'device-unlinked': ({ provider }) =>
    `The connection may have been removed from the linked devices in ${provider}.`,
  'phone-offline': () => 'The phone may have been offline for a long time.',
  'proxy-slow': () => 'The proxy may be too slow, or may have been down for long.',
  'proxy-down': () => 'The proxy may be down.',
  'provider-down': ({ provider }) => `${provider} may be having problems.`,
  'unipile-down': ({ provider }) => `The service that connects ${provider} may have a problem.`,
  'catching-up': () => 'It may still be catching up on what arrived meanwhile.',
};
