import type { Messages, RemedyContext } from '../messages.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');
const notWorking = ({ brokenParts }: RemedyContext, otherwise: string): string =>
  brokenParts ? `Not working: ${brokenParts}.` : otherwise;

/** A label and, as its accessible name, the label with the account. */
const button = (label: string, link = ' '): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => label + link + account,
});

const reconnect = button('Reconnect');
const grantAccess = button('Grant access', ' to ');
const askAdministrator = button('Ask an administrator', ' about ');
const waiting = { none: 'Nothing to do on your side. It is tried again by itself and this page updates.' };
const teamMends = { none: 'Nothing to do on your side. The team that runs this app can mend it.' };
const restarts = 'Signing in restarts the working parts for a moment.';

/** What owners are told in short, in English. */
export const remedies: Messages['remedies'] = {
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
    sentence: () => 'This usually ends by itself within a few minutes.',
    action: { none: 'Nothing to do. This page updates by itself.' },
  },
  'first-sync': {
    heading: () => 'History is still arriving',
    sentence: ({ provider }) => `What is new in ${provider} comes in already; what is older follows.`,
    action: { none: 'Nothing to do. This page updates by itself.' },
  },
  'first-sync-failed': {
    heading: () => 'Older history may be incomplete',
    sentence: ({ provider }) => `Not everything from before came over from ${provider}.`,
    action: { none: 'Nothing to do. It is tried again by itself.' },
  },
  'repeated-drops': {
    heading: () => 'This connection is lost again and again',
    sentence: ({ provider }) => `${provider} ended it several times within a week.`,
    action: { none: 'Nothing to do now: it works again.' },
  },
  'sign-in-again': {
    heading: ({ provider }) => `Sign in to ${provider} again`,
    sentence: (context) =>
      `${context.provider} ended the connection${since(context)}. Nothing new arrives until you sign in.`,
    action: reconnect,
  },
  'sign-in-mailbox': {
    heading: () => 'Sign in to the mailbox again',
    sentence: (context) =>
      `The mail server ended the connection${since(context)}. No new mail arrives until you sign in.`,
    action: reconnect,
  },
  'scan-again': {
    heading: () => 'Scan the code again',
    sentence: (context) =>
      `${context.provider} ended the connection${since(context)}. Have your phone at hand.`,
    action: button('Show code', ' for '),
  },
  'sign-in-part': {
    heading: ({ provider }) => `Part of ${provider} wants you to sign in`,
    sentence: (context) =>
      `${notWorking(context, `One part of ${context.provider} stopped${since(context)}.`)} ${restarts}`,
    action: reconnect,
  },
  'grant-access': {
    heading: ({ provider }) => `${provider} needs one more permission`,
    sentence: ({ provider }) =>
      `A permission was left out or withdrawn, so nothing new arrives from ${provider}.`,
    action: grantAccess,
  },
  'grant-part': {
    heading: ({ provider }) => `${provider} needs one more permission`,
    sentence: (context) =>
      `A permission was left out or withdrawn. ${notWorking(context, `Part of ${context.provider} does not work.`)} ${restarts}`,
    action: grantAccess,
  },
  'pass-check': {
    heading: ({ provider }) => `${provider} wants to confirm it is you`,
    sentence: (context) =>
      `${context.provider} ended the connection${since(context)} and asks for a security check. Nothing new arrives until you pass it.`,
    action: reconnect,
  },
  'pass-check-part': {
    heading: ({ provider }) => `${provider} wants to confirm it is you`,
    sentence: (context) =>
      `${context.provider} asks for a security check. ${notWorking(context, 'One part waits for it.')} ${restarts}`,
    action: reconnect,
  },
  wait: {
    heading: () => 'Connection interrupted',
    sentence: (context) => `${context.provider} cannot be reached at the moment.`,
    action: waiting,
  },
  'wait-provider': {
    heading: ({ provider }) => `${provider} is having problems`,
    sentence: (context) => `The connection was interrupted${since(context)}.`,
    action: waiting,
  },
  'wait-proxy': {
    heading: () => 'Connection interrupted',
    sentence: ({ provider }) => `Messages wait until the route to ${provider} is back.`,
    action: teamMends,
  },
  'wait-unipile': {
    heading: () => 'Connection interrupted',
    sentence: ({ provider }) => `The service that connects ${provider} has a problem.`,
    action: waiting,
  },
  'wait-operator': {
    heading: () => 'Connection interrupted',
    sentence: (context) => `The connection to ${context.provider} stopped${since(context)}.`,
    action: { none: 'Nothing to do on your side. The team that runs this app can start it again.' },
  },
  'wait-part': {
    heading: ({ provider }) => `Part of ${provider} is interrupted`,
    sentence: (context) => notWorking(context, 'One part cannot be reached at the moment.'),
    action: waiting,
  },
  'wait-part-provider': {
    heading: ({ provider }) => `Part of ${provider} is interrupted`,
    sentence: (context) =>
      `${context.provider} is having problems with it. ${notWorking(context, '')}`.trimEnd(),
    action: waiting,
  },
  'wait-part-operator': {
    heading: ({ provider }) => `Part of ${provider} is interrupted`,
    sentence: (context) => notWorking(context, 'One part has stopped.'),
    action: teamMends,
  },
  paused: {
    heading: () => 'Paused by your organization',
    sentence: () => 'An administrator can turn this on again.',
    action: askAdministrator,
  },
  locked: {
    heading: () => 'Locked',
    sentence: () => 'Access to this account is locked for now. An administrator can tell you more.',
    action: askAdministrator,
  },
  removed: {
    heading: () => 'This connection was removed',
    sentence: ({ provider }) => `${provider} is no longer connected here.`,
    action: button('Connect again', ': '),
  },
  unknown: {
    heading: () => 'Status unknown',
    sentence: ({ provider }) => `This page cannot read yet what was reported about ${provider}.`,
    action: { none: 'Nothing to do. This page updates by itself.' },
  },
};
