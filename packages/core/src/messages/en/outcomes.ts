import type { RemedyTexts } from '../remedy-texts.ts';

const tryAgain = { label: 'Try again', labelFor: (account: string): string => `Try again: ${account}` };

/** Sign-ins that did not end in a connection, in English. */
export const outcomes: RemedyTexts['outcomes'] = {
  'use-existing': {
    heading: () => 'This account is already connected',
    sentence: ({ existing }) =>
      existing ? `It is connected as “${existing}”.` : 'You connected it here before.',
    action: {
      label: 'Use existing connection',
      labelFor: (account) => `Use existing connection: ${account}`,
    },
  },
  'existing-is-theirs': {
    heading: () => 'This account is already connected',
    sentence: () => 'Its owner signed in to it once more. It is the same account.',
    action: { none: 'Nothing to do.' },
  },
  'in-use-elsewhere': {
    heading: () => 'This account is already in use',
    sentence: () => 'An administrator can tell you more.',
    action: {
      label: 'Ask an administrator',
      labelFor: (account) => `Ask an administrator about ${account}`,
    },
  },
  'in-use-by-another': {
    heading: () => 'This account is already in use',
    sentence: () => 'Somebody signed in to an account that is connected for somebody else.',
    action: { none: 'Nothing to press: who may use it is for you to settle with both.' },
  },
  restricted: {
    heading: () => "This account can't be connected",
    sentence: ({ reference }) =>
      `Unipile declined it. Support can tell you more${reference ? ' with the reference below' : ''}.`,
    action: { label: 'Contact support', labelFor: (account) => `Contact support about ${account}` },
  },
  'signed-in-as-other': {
    heading: () => 'You signed in as someone else',
    sentence: ({ before, now }) =>
      before && now
        ? `Connected before: ${before}. Just now: ${now}.`
        : 'Nothing changed. This needs the account that was connected before.',
    action: tryAgain,
  },
  declined: {
    heading: () => 'The sign-in was declined',
    sentence: ({ provider }) => `${provider} did not let it through, or it was cancelled there.`,
    action: tryAgain,
  },
  'link-expired': {
    heading: () => 'The sign-in page was open for too long',
    sentence: () => 'A new one takes a moment.',
    action: tryAgain,
  },
  'sign-in-failed': {
    heading: () => 'The sign-in did not finish',
    sentence: ({ provider }) => `${provider} gave no reason.`,
    action: tryAgain,
  },
  'owner-tries-again': {
    heading: () => 'A sign-in did not finish',
    sentence: ({ provider }) => `The owner tried to sign in to ${provider}.`,
    action: { none: 'Nothing to press: only the owner can sign in.' },
  },
};
