import type { Messages } from '../messages.ts';

/** The English words around the accounts: buttons, times, the connect journey. */
export const words: Pick<Messages, 'actions' | 'times' | 'connect'> = {
  actions: {
    connect: 'Connect an account',
    retry: 'Try again',
    openAgain: 'Open again',
    openAgainFor: (account) => `Open again: the sign-in window for ${account}`,
    openSignInPage: 'Open sign-in page',
    continueHere: 'Continue in this tab',
    cancel: 'Cancel',
    dismiss: 'Close',
    showDetails: (account) => `Show details of ${account}`,
  },
  times: {
    at: (time) => `at ${time}`,
    on: (date) => `on ${date}`,
    since: (time) => `since ${time}`,
    checked: (time) => `Last checked ${time}`,
    confirmed: (age) => `Confirmed ${age}`,
    lastKnown: (age) => `Last known ${age}`,
    unconfirmed: 'Not confirmed yet',
  },
  connect: {
    preparing: 'Opening the sign-in window…',
    waiting: 'Finish the sign-in in the other window.',
    looksClosed: 'The window seems to be closed. If you have not finished, open it again.',
    blockedHeading: 'Your browser blocked the window',
    blocked: 'Open the sign-in page with this link instead.',
    checking: 'Checking the connection…',
    done: 'Connected.',
    failures: {
      denied: 'The sign-in was declined, so nothing changed.',
      expired: 'The sign-in page was open for too long. Open it again.',
      already_connected: 'This account is already connected here.',
      already_in_use: 'This account is already in use. An administrator can tell you more.',
      restricted: 'This account cannot be connected. Support can tell you more.',
      wrong_person:
        'You signed in as someone else, so nothing changed. Sign in with the account from before.',
      failed: 'The sign-in did not finish.',
      unauthenticated: 'Your session has ended. Sign in to this app again.',
      forbidden: 'Not allowed. Reload this page and try again.',
      not_found: 'This account no longer exists here.',
      invalid_request: 'The sign-in page could not be opened. Reload this page and try again.',
      invalid_signature: 'The sign-in page could not be opened.',
      too_large: 'The sign-in page could not be opened.',
      rate_limited: 'Too many tries. Try again in a minute.',
      version_mismatch: 'This page is out of date. Reload it and try again.',
      unipile_refused: 'The sign-in page could not be opened. The team that runs this app has to look at it.',
      unipile_unavailable: 'The sign-in page cannot be reached at the moment. Try again in a minute.',
      unavailable: 'The sign-in page cannot be reached at the moment. Try again in a minute.',
      internal: 'The sign-in page could not be opened. Try again in a minute.',
      network: 'No connection to the server. Check your network and try again.',
      unexpected_answer:
        'The sign-in page could not be opened. The team that runs this app has to look at it.',
    },
  },
};
