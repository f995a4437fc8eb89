import type { PageWords } from '../page-words.ts';

export const en: PageWords = {
  returned: {
    signedIn: 'You are signed in',
    alreadyConnected: 'Already connected',
    notConnected: 'Not connected',
    checking: 'The connection is being checked. The page you came from shows the result.',
    pending: 'Checking the connection…',
    pendingSentence: 'This can take a few seconds.',
    closeWindow: 'You can close this window.',
    continueToApp: 'Continue to the app',
  },
  link: {
    repairHeading: (provider) => `Sign in to ${provider} again`,
    repairSentence: (app, provider) =>
      `${app} asks you to sign in to this ${provider} account again, so that it works there as before.`,
    connectHeading: 'Connect an account',
    connectSentence: (app, providers) =>
      providers === null
        ? `${app} asks you to connect an account. You choose on the next page which one.`
        : `${app} asks you to connect an account: ${providers}.`,
    account: 'Account',
    validUntil: 'Valid until',
    once: 'The link works once.',
    care: 'Go on only if you know who sent you this link.',
    button: 'Continue to the sign-in',
    thanksHeading: 'Thank you',
    thanks: 'You are signed in, and the connection is being checked. There is nothing more to do.',
    tryAgain: 'To try again, open the link that you were sent once more.',
    ended: {
      unknown: {
        heading: 'This link does not work',
        sentence: 'It may have been cut short. Copy the whole address, or ask for a new link.',
      },
      expired: {
        heading: 'This link has expired',
        sentence: 'Ask whoever sent it to you for a new one.',
      },
      revoked: {
        heading: 'This link was withdrawn',
        sentence: 'Whoever sent it to you has ended it. Ask them if you still need it.',
      },
      done: {
        heading: 'Already done',
        sentence: 'Somebody has signed in with this link. There is nothing more to do.',
      },
      'nothing-to-do': {
        heading: 'Nothing to do',
        sentence: 'This account needs no sign-in at the moment. Thank you for looking.',
      },
      'account-gone': {
        heading: 'This account is gone',
        sentence: 'It is no longer connected, so it cannot be signed in to again.',
      },
      busy: {
        heading: 'One moment',
        sentence: 'That was a lot in a short time. Wait a minute, then try again.',
      },
      trouble: {
        heading: 'The sign-in page cannot be reached',
        sentence: 'Try again in a minute.',
      },
    },
  },
};
