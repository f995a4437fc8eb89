import type { RemedyContext } from '../messages.ts';
import type { RemedyTexts } from '../remedy-texts.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');
const notWorking = ({ brokenParts }: RemedyContext, otherwise: string): string =>
  brokenParts ? `Not working: ${brokenParts}.` : otherwise;

const sendRepairLink = {
  label: 'Send a repair link',
  labelFor: (account: string): string => `Send a repair link for ${account}`,
};
const restarts = 'Signing in restarts the working parts for a moment.';

/** What only operators are told in short, in English. */
export const forOperators: RemedyTexts['forOperators'] = {
  'owner-signs-in': {
    heading: ({ provider }) => `The owner has to sign in to ${provider} again`,
    sentence: (context) => `${context.provider} ended the connection${since(context)}.`,
    action: sendRepairLink,
  },
  'owner-signs-in-part': {
    heading: ({ provider }) => `Part of ${provider} waits for its owner`,
    sentence: (context) => `${notWorking(context, 'One part stopped.')} ${restarts}`,
    action: sendRepairLink,
  },
  'owner-grants': {
    heading: ({ provider }) => `${provider} needs one more permission`,
    sentence: () => 'A permission was left out or withdrawn. Only the owner can give it.',
    action: sendRepairLink,
  },
  'owner-grants-part': {
    heading: ({ provider }) => `${provider} needs one more permission`,
    sentence: (context) =>
      `A permission was left out or withdrawn. ${notWorking(context, 'Only the owner can give it.')} ${restarts}`,
    action: sendRepairLink,
  },
  'owner-passes-check': {
    heading: ({ provider }) => `${provider} wants to confirm the owner`,
    sentence: ({ provider }) => `${provider} asks for a security check that only the owner can pass.`,
    action: sendRepairLink,
  },
  'change-proxy': {
    heading: () => 'The proxy for this account is down',
    sentence: () => 'Messages wait until it is back or replaced.',
    action: { label: 'Change proxy', labelFor: (account) => `Change proxy of ${account}` },
  },
  restart: {
    heading: () => 'This connection has stopped',
    sentence: (context) => `It stopped${since(context)} and waits for a restart.`,
    action: { label: 'Restart', labelFor: (account) => `Restart ${account}` },
  },
  'settle-billing': {
    heading: () => 'The Unipile subscription is inactive',
    sentence: () => 'All accounts are paused until billing is settled.',
    action: { label: 'Open billing', labelFor: (account) => `Open billing: ${account}` },
  },
  'locked-by-unipile': {
    heading: () => 'Unipile locked this account',
    sentence: () => 'Nothing can be read or sent through it until that ends.',
    action: { label: 'Contact support', labelFor: (account) => `Contact support about ${account}` },
  },
  'removed-elsewhere': {
    heading: () => 'This connection was removed',
    sentence: ({ provider }) => `${provider} is no longer connected.`,
    action: { none: 'Only the owner can connect it again.' },
  },
};
