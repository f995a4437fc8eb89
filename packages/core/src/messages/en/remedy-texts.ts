import { plural } from '../plural.ts';
import type { RemedyTexts } from '../remedy-texts.ts';
import { forOperators } from './for-operators.ts';
import { likelyReasons } from './likely-reasons.ts';
import { outcomes } from './outcomes.ts';
import { steps } from './steps.ts';

const counted = plural<'one' | 'other'>('en');

/** The long English part. */
export const remedyTexts: RemedyTexts = {
  headings: { steps: 'What to do', likelyReasons: 'Possible reasons', otherWays: 'Other ways' },
  steps,
  likelyReasons,
  forOperators,
  outcomes,
  actions: {
    reconnect: { label: 'Reconnect', labelFor: (account) => `Reconnect ${account}` },
    'show-code': { label: 'Show code', labelFor: (account) => `Show code for ${account}` },
    'grant-access': { label: 'Grant access', labelFor: (account) => `Grant access to ${account}` },
    connect: {
      label: 'Connect as a new account',
      labelFor: (account) => `Connect as a new account, next to ${account}`,
    },
    'try-again': { label: 'Try again', labelFor: (account) => `Try again: ${account}` },
    'use-existing': {
      label: 'Use existing connection',
      labelFor: (account) => `Use existing connection: ${account}`,
    },
    'ask-administrator': {
      label: 'Ask an administrator',
      labelFor: (account) => `Ask an administrator about ${account}`,
    },
    'contact-support': {
      label: 'Contact support',
      labelFor: (account) => `Contact support about ${account}`,
    },
    'send-repair-link': {
      label: 'Send a repair link',
      labelFor: (account) => `Send a repair link for ${account}`,
    },
    'change-proxy': { label: 'Change proxy', labelFor: (account) => `Change proxy of ${account}` },
    restart: { label: 'Restart', labelFor: (account) => `Restart ${account}` },
    'open-billing': { label: 'Open billing', labelFor: (account) => `Open billing: ${account}` },
  },
  notes: {
    nextAttempt: (time) => `The next attempt is ${time}.`,
    drops: (count) =>
      counted(count, {
        one: 'This connection was lost # time in the last seven days.',
        other: 'This connection was lost # times in the last seven days.',
      }),
    firstSync: 'Older history was still arriving when this happened.',
  },
  groups: {
    'provider-outage': ({ count, provider }) =>
      counted(count, {
        one: `${provider} is having problems: # account is interrupted.`,
        other: `${provider} is having problems: # accounts are interrupted.`,
      }),
    proxy: ({ count }) =>
      counted(count, {
        one: 'A proxy is down: # account is interrupted.',
        other: 'A proxy is down: # accounts are interrupted.',
      }),
    'unipile-outage': ({ count }) =>
      counted(count, {
        one: 'The service that connects accounts has a problem: # account is interrupted.',
        other: 'The service that connects accounts has a problem: # accounts are interrupted.',
      }),
    stopped: ({ count }) =>
      counted(count, {
        one: '# account has stopped and waits for a restart.',
        other: '# accounts have stopped and wait for a restart.',
      }),
    subscription: ({ count }) =>
      counted(count, {
        one: '# account is paused with the subscription.',
        other: '# accounts are paused with the subscription.',
      }),
    lock: ({ count }) => counted(count, { one: '# account is locked.', other: '# accounts are locked.' }),
    interruption: ({ count, provider }) =>
      counted(count, {
        one: `# ${provider} account is interrupted.`,
        other: `# ${provider} accounts are interrupted, perhaps for one reason.`,
      }),
    'signed-out-together': ({ count, provider }) =>
      counted(count, {
        one: `# ${provider} account was signed out.`,
        other: `# ${provider} accounts were signed out within minutes. The app's own keys there may have changed.`,
      }),
  },
};
