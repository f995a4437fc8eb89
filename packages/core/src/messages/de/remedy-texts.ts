import { plural } from '../plural.ts';
import type { RemedyTexts } from '../remedy-texts.ts';
import { forOperators } from './for-operators.ts';
import { likelyReasons } from './likely-reasons.ts';
import { outcomes } from './outcomes.ts';
import { steps } from './steps.ts';

const counted = plural<'one' | 'other'>('de');

const button = (label: string): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => `${label}: ${account}`,
});

/** The long German part. */
export const remedyTexts: RemedyTexts = {
  headings: { steps: 'Was zu tun ist', likelyReasons: 'Mögliche Gründe', otherWays: 'Andere Wege' },
  steps,
  likelyReasons,
  forOperators,
  outcomes,
  actions: {
    reconnect: button('Neu verbinden'),
    'show-code': button('Code anzeigen'),
    'grant-access': button('Zugriff erlauben'),
    connect: button('Als neues Konto verbinden'),
    'try-again': button('Erneut versuchen'),
    'use-existing': button('Bestehende Verbindung nutzen'),
    'ask-administrator': button('Administrator fragen'),
    'contact-support': button('Support kontaktieren'),
    'send-repair-link': button('Reparaturlink senden'),
    'change-proxy': button('Proxy wechseln'),
    restart: button('Neu starten'),
    'open-billing': button('Abrechnung öffnen'),
  },
  notes: {
    nextAttempt: (time) => `Der nächste Versuch ist ${time}.`,
    drops: (count) =>
      counted(count, {
        one: 'Diese Verbindung ist in den letzten sieben Tagen # Mal abgebrochen.',
        other: 'Diese Verbindung ist in den letzten sieben Tagen # Mal abgebrochen.',
      }),
    firstSync: 'Der ältere Verlauf kam noch an, als das geschah.',
  },
  groups: {
    'provider-outage': ({ count, provider }) =>
      counted(count, {
        one: `${provider} hat gerade Probleme: # Konto ist unterbrochen.`,
        other: `${provider} hat gerade Probleme: # Konten sind unterbrochen.`,
      }),
    proxy: ({ count }) =>
      counted(count, {
        one: 'Ein Proxy ist ausgefallen: # Konto ist unterbrochen.',
        other: 'Ein Proxy ist ausgefallen: # Konten sind unterbrochen.',
      }),
    'unipile-outage': ({ count }) =>
      counted(count, {
        one: 'Der Dienst, der Konten verbindet, hat ein Problem: # Konto ist unterbrochen.',
        other: 'Der Dienst, der Konten verbindet, hat ein Problem: # Konten sind unterbrochen.',
      }),
    stopped: ({ count }) =>
      counted(count, {
        one: '# Konto steht still und wartet auf einen Neustart.',
        other: '# Konten stehen still und warten auf einen Neustart.',
      }),
    subscription: ({ count }) =>
      counted(count, {
        one: '# Konto ist mit dem Abonnement pausiert.',
        other: '# Konten sind mit dem Abonnement pausiert.',
      }),
    lock: ({ count }) => counted(count, { one: '# Konto ist gesperrt.', other: '# Konten sind gesperrt.' }),
    interruption: ({ count, provider }) =>
      counted(count, {
        one: `# Konto bei ${provider} ist unterbrochen.`,
        other: `# Konten bei ${provider} sind unterbrochen, vielleicht aus demselben Grund.`,
      }),
    'signed-out-together': ({ count, provider }) =>
      counted(count, {
        one: `# Konto bei ${provider} wurde abgemeldet.`,
        other: `# Konten bei ${provider} wurden innerhalb von Minuten abgemeldet. Vielleicht haben sich dort die Schlüssel der App geändert.`,
      }),
  },
};
