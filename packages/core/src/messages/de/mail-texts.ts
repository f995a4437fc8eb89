import type { MailTexts } from '../mail-texts.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'other'>('de');

/** The German words of mails. */
export const mailTexts: MailTexts = {
  reminder: (subject) => `Erinnerung: ${subject}`,
  eachNeedsYou: 'Jedes funktioniert wieder, sobald Sie sich dort angemeldet haben.',
  opensApp: (app) =>
    `Der Link öffnet ${app}, und von dort melden Sie sich an. Keine E-Mail fragt je nach einem Passwort.`,
  openApp: (app) => `${app} öffnen`,
  whyOwner: (app) => `Sie erhalten diese E-Mail, weil Sie in ${app} Konten verbunden haben.`,
  whyOperator: (app) => `Sie erhalten diese E-Mail, weil Sie ${app} betreuen.`,
  preferences: 'Auswählen, welche E-Mails Sie erhalten',
  worksAgain: {
    heading: (count) =>
      counted(count, { one: '# Konto funktioniert wieder', other: '# Konten funktionieren wieder' }),
    sentence: 'Es ist nichts mehr zu tun.',
  },
  causeOver: {
    heading: 'Die Unterbrechung ist vorbei',
    sentence: (provider) =>
      provider
        ? `Die Konten bei ${provider}, die davon betroffen waren, funktionieren wieder.`
        : 'Die Konten, die davon betroffen waren, funktionieren wieder.',
  },
  unclaimed: {
    heading: (count) =>
      counted(count, { one: '# Konto gehört niemandem', other: '# Konten gehören niemandem' }),
    sentence:
      'Sie sind bei Unipile verbunden, und niemand hat sie in der App. Geben Sie jedes der Person, der es gehört, oder entfernen Sie es.',
  },
  declined: {
    heading: (provider) =>
      provider ? `Ein Konto bei ${provider} wurde abgelehnt` : 'Ein Konto wurde abgelehnt',
    sentence:
      'Jemand wollte es verbinden. Der Support von Unipile kann Ihnen sagen, warum es abgelehnt wurde.',
    person: (id) => `Wer es versucht hat: ${id}`,
  },
};
