import type { MailTexts } from '../mail-texts.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'other'>('en');

/** The English words of mails. */
export const mailTexts: MailTexts = {
  reminder: (subject) => `Reminder: ${subject}`,
  eachNeedsYou: 'Each of them works again after you sign in to it.',
  opensApp: (app) => `The link opens ${app}, and you sign in from there. No mail ever asks for a password.`,
  openApp: (app) => `Open ${app}`,
  whyOwner: (app) => `You get this mail because you connected accounts in ${app}.`,
  whyOperator: (app) => `You get this mail because you look after ${app}.`,
  preferences: 'Choose which mails you get',
  worksAgain: {
    heading: (count) => counted(count, { one: '# account works again', other: '# accounts work again' }),
    sentence: 'Nothing is left to do.',
  },
  causeOver: {
    heading: 'The interruption is over',
    sentence: (provider) =>
      provider
        ? `The ${provider} accounts that it stopped work again.`
        : 'The accounts that it stopped work again.',
  },
  unclaimed: {
    heading: (count) =>
      counted(count, { one: '# account belongs to nobody', other: '# accounts belong to nobody' }),
    sentence:
      'They are connected at Unipile, and nobody has them in the app. Give each to its owner, or remove it.',
  },
  declined: {
    heading: (provider) => (provider ? `A ${provider} account was declined` : 'An account was declined'),
    sentence: 'Somebody tried to connect it. Support of Unipile can tell you why it was declined.',
    person: (id) => `Who tried: ${id}`,
  },
};
