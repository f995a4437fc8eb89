import type { RemedyTexts } from '../remedy-texts.ts';

const tryAgain = {
  label: 'Erneut versuchen',
  labelFor: (account: string): string => `Erneut versuchen: ${account}`,
};

/** Sign-ins that did not end in a connection, in German. */
export const outcomes: RemedyTexts['outcomes'] = {
  'use-existing': {
    heading: () => 'Dieses Konto ist schon verbunden',
    sentence: ({ existing }) =>
      existing ? `Es ist als „${existing}“ verbunden.` : 'Sie haben es hier schon einmal verbunden.',
    action: {
      label: 'Bestehende Verbindung nutzen',
      labelFor: (account) => `Bestehende Verbindung nutzen: ${account}`,
    },
  },
  'existing-is-theirs': {
    heading: () => 'Dieses Konto ist schon verbunden',
    sentence: () => 'Der Inhaber hat sich noch einmal daran angemeldet. Es ist dasselbe Konto.',
    action: { none: 'Nichts zu tun.' },
  },
  'in-use-elsewhere': {
    heading: () => 'Dieses Konto wird schon verwendet',
    sentence: () => 'Ein Administrator kann Ihnen mehr sagen.',
    action: { label: 'Administrator fragen', labelFor: (account) => `Administrator fragen: ${account}` },
  },
  'in-use-by-another': {
    heading: () => 'Dieses Konto wird schon verwendet',
    sentence: () => 'Jemand hat sich an einem Konto angemeldet, das für jemand anderen verbunden ist.',
    action: { none: 'Hier gibt es nichts zu drücken: Klären Sie mit beiden, wer es verwenden darf.' },
  },
  restricted: {
    heading: () => 'Dieses Konto kann nicht verbunden werden',
    sentence: ({ reference }) =>
      `Unipile hat es abgelehnt. Der Support kann Ihnen${reference ? ' mit der Referenz unten' : ''} mehr sagen.`,
    action: {
      label: 'Support kontaktieren',
      labelFor: (account) => `Support kontaktieren: ${account}`,
    },
  },
  'signed-in-as-other': {
    heading: () => 'Angemeldet wurde ein anderes Konto',
    sentence: ({ before, now }) =>
      before && now
        ? `Vorher verbunden: ${before}. Gerade eben: ${now}.`
        : 'Es hat sich nichts geändert. Gebraucht wird das Konto, das vorher verbunden war.',
    action: tryAgain,
  },
  declined: {
    heading: () => 'Die Anmeldung wurde abgelehnt',
    sentence: ({ provider }) => `${provider} hat sie nicht zugelassen, oder sie wurde dort abgebrochen.`,
    action: tryAgain,
  },
  'link-expired': {
    heading: () => 'Die Anmeldeseite war zu lange offen',
    sentence: () => 'Eine neue ist sofort da.',
    action: tryAgain,
  },
  'sign-in-failed': {
    heading: () => 'Die Anmeldung wurde nicht abgeschlossen',
    sentence: ({ provider }) => `${provider} hat keinen Grund genannt.`,
    action: tryAgain,
  },
  'owner-tries-again': {
    heading: () => 'Eine Anmeldung wurde nicht abgeschlossen',
    sentence: ({ provider }) => `Der Inhaber wollte sich bei ${provider} anmelden.`,
    action: { none: 'Hier gibt es nichts zu drücken: Nur der Inhaber kann sich anmelden.' },
  },
};
