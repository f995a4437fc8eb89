import type { Messages, RemedyContext } from './messages.ts';
import { statusLabels } from './status-labels.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');

const reconnect = { label: 'Reconnect', labelFor: (account: string): string => `Reconnect ${account}` };

/** English: the default, and the measure of completeness for every other locale. */
export const en: Messages = {
  locale: 'en',
  status: statusLabels,
  remedies: {
    'all-well': {
      heading: () => 'Everything works',
      sentence: ({ provider }) => `${provider} is connected and up to date.`,
      action: { none: 'Nothing to do.' },
    },
    checking: {
      heading: () => 'Checking the connection…',
      sentence: () => 'This can take a few seconds.',
      action: { none: 'This page updates by itself.' },
    },
    connecting: {
      heading: ({ provider }) => `${provider} is connecting`,
      sentence: () =>
        'This usually ends by itself within a few minutes. Everything received before is still here.',
      action: { none: 'Nothing to do. This page updates by itself.' },
    },
    'sign-in-again': {
      heading: ({ provider }) => `Sign in to ${provider} again`,
      sentence: (context) =>
        `${context.provider} ended the connection${since(context)}. Nothing new arrives until you sign in; everything received before is still here.`,
      action: reconnect,
    },
    'sign-in-part': {
      heading: ({ provider }) => `Part of ${provider} wants you to sign in`,
      sentence: ({ provider }) =>
        `One part of ${provider} stopped, the rest works. Signing in restarts the working parts for a moment.`,
      action: reconnect,
    },
    'grant-access': {
      heading: ({ provider }) => `${provider} needs one more permission`,
      sentence: ({ provider }) =>
        `A permission was left out or withdrawn, so part of ${provider} does not work.`,
      action: { label: 'Grant access', labelFor: (account) => `Grant access to ${account}` },
    },
    'pass-check': {
      heading: ({ provider }) => `${provider} wants to confirm it is you`,
      sentence: ({ provider }) => `Confirm the security check in ${provider}, then reconnect.`,
      action: reconnect,
    },
    'wait-provider': {
      heading: ({ provider }) => `${provider} is having problems`,
      sentence: (context) =>
        `The connection was interrupted${since(context)}. Everything received before is still here.`,
      action: { none: 'Nothing to do on your side. It is tried again by itself and this page updates.' },
    },
    'wait-proxy': {
      heading: () => 'Connection interrupted',
      sentence: (context) =>
        `Messages wait${since(context) ? ' since then' : ''} until the route to ${context.provider} is back.`,
      action: { none: 'Nothing to do on your side. The team that runs this app can mend it.' },
    },
    'wait-unipile': {
      heading: () => 'Connection interrupted',
      sentence: ({ provider }) =>
        `The service that connects ${provider} has a problem. Everything received before is still here.`,
      action: { none: 'Nothing to do on your side. It is tried again by itself and this page updates.' },
    },
    wait: {
      heading: () => 'Connection interrupted',
      sentence: ({ provider }) =>
        `${provider} cannot be reached at the moment. Everything received before is still here.`,
      action: { none: 'Nothing to do on your side. It is tried again by itself and this page updates.' },
    },
    'wait-part': {
      heading: ({ provider }) => `Part of ${provider} is interrupted`,
      sentence: () => 'The rest works as usual.',
      action: { none: 'Nothing to do on your side. It is tried again by itself and this page updates.' },
    },
    paused: {
      heading: () => 'Paused by your organization',
      sentence: () => 'Everything received before is still here.',
      action: { none: 'An administrator can turn this on again.' },
    },
    locked: {
      heading: () => 'Locked',
      sentence: () => 'Access to this account is locked for now.',
      action: { none: 'An administrator can tell you more.' },
    },
    removed: {
      heading: () => 'This connection was removed',
      sentence: ({ provider }) => `${provider} is no longer connected here.`,
      action: { label: 'Connect again', labelFor: (account) => `Connect again: ${account}` },
    },
    unknown: {
      heading: () => 'Status unknown',
      sentence: ({ provider }) => `${provider} reported something that this page cannot read yet.`,
      action: { none: 'It is checked again by itself and this page updates.' },
    },
  },
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
    hideDetails: (account) => `Hide details of ${account}`,
  },
  list: {
    label: 'Connected accounts',
    loading: 'Loading accounts…',
    empty: 'No account is connected yet.',
    failed: 'The accounts could not be loaded.',
    unauthenticated: 'Your session has ended. Sign in to this app again to see your accounts.',
    summary: ({ connected, needYou, interrupted, other }) => [
      ...(connected ? [`${connected} connected`] : []),
      ...(needYou ? [needYou === 1 ? '1 needs you' : `${needYou} need you`] : []),
      ...(interrupted ? [`${interrupted} interrupted`] : []),
      ...(other ? [`${other} other`] : []),
    ],
    livePaused: 'Live updates are paused. Trying again…',
    unnamed: (provider) => `${provider} account`,
    changed: (account, provider, status) => `${account}, ${provider}: ${status}`,
    changedMany: (count) => `The status of ${count} accounts changed.`,
    rowFailed: 'This account cannot be shown.',
  },
  times: {
    at: (time) => `at ${time}`,
    on: (date) => `on ${date}`,
    since: (time) => `since ${time}`,
    checked: (time) => `Last checked ${time}`,
  },
  connect: {
    preparing: 'Opening the sign-in window…',
    waiting: 'Finish signing in in the other window.',
    looksClosed: 'The window seems to be closed. If you have not finished, open it again.',
    blockedHeading: 'Your browser blocked the window',
    blocked: 'Open the sign-in page with this link instead.',
    checking: 'Checking the connection…',
    done: 'Connected.',
    failures: {
      denied: 'The sign-in was declined, so nothing changed.',
      expired: 'The sign-in page was open for too long. A new one takes a moment.',
      already_connected: 'This account is already connected here.',
      already_in_use: 'This account is already in use. An administrator can tell you more.',
      restricted: 'This account cannot be connected. Support can tell you more.',
      wrong_person:
        'You signed in as someone else, so nothing changed. Sign in with the account that was connected before.',
      failed: 'The sign-in did not finish.',
      unauthenticated: 'Your session has ended. Sign in to this app again.',
      forbidden: 'This page is not allowed to do that. Reload it and try again.',
      not_found: 'This account no longer exists here.',
      invalid_request: 'The sign-in page could not be opened. Reload this page and try again.',
      invalid_signature: 'The sign-in page could not be opened.',
      too_large: 'The sign-in page could not be opened.',
      rate_limited: 'That was often in a short time. Wait a minute, then try again.',
      unipile_refused: 'The sign-in page could not be opened. The team that runs this app has to look at it.',
      unipile_unavailable: 'The sign-in page cannot be reached at the moment. Try again in a minute.',
      internal: 'The sign-in page could not be opened. Try again in a minute.',
      network: 'No connection to the server. Check your network and try again.',
      unexpected_answer:
        'The sign-in page could not be opened. The team that runs this app has to look at it.',
    },
  },
};
