import type { Messages, RemedyContext } from '../messages.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');
const notWorking = ({ brokenParts }: RemedyContext, otherwise: string): string =>
  brokenParts ? `Nicht in Betrieb: ${brokenParts}.` : otherwise;

/** A label and, as its accessible name, the label with the account. */
const button = (label: string, link = ': '): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => label + link + account,
});

const reconnect = button('Neu verbinden');
const grantAccess = button('Zugriff erlauben');
const askAdministrator = button('Administrator fragen');
const waiting = {
  none: 'Sie müssen nichts tun. Es wird von selbst erneut versucht, und diese Seite aktualisiert sich.',
};
const teamMends = { none: 'Sie müssen nichts tun. Das Team hinter dieser App kann es beheben.' };
const restarts = 'Bei der Anmeldung starten die funktionierenden Teile kurz neu.';

/** What owners are told in short, in German. */
export const remedies: Messages['remedies'] = {
  'all-well': {
    heading: () => 'Alles funktioniert',
    sentence: ({ provider }) => `${provider} ist verbunden und auf dem neuesten Stand.`,
    action: { none: 'Nichts zu tun.' },
  },
  checking: {
    heading: () => 'Verbindung wird geprüft…',
    sentence: () => 'Das kann einige Sekunden dauern.',
    action: { none: 'Diese Seite aktualisiert sich von selbst.' },
  },
  connecting: {
    heading: ({ provider }) => `${provider} wird verbunden`,
    sentence: () => 'Das erledigt sich meist nach wenigen Minuten von selbst.',
    action: { none: 'Nichts zu tun. Diese Seite aktualisiert sich von selbst.' },
  },
  'first-sync': {
    heading: () => 'Der Verlauf kommt noch an',
    sentence: ({ provider }) => `Neues aus ${provider} kommt bereits an, Älteres folgt.`,
    action: { none: 'Nichts zu tun. Diese Seite aktualisiert sich von selbst.' },
  },
  'first-sync-failed': {
    heading: () => 'Der ältere Verlauf ist vielleicht lückenhaft',
    sentence: ({ provider }) => `Nicht alles von früher ist aus ${provider} angekommen.`,
    action: { none: 'Nichts zu tun. Es wird von selbst erneut versucht.' },
  },
  'repeated-drops': {
    heading: () => 'Diese Verbindung bricht immer wieder ab',
    sentence: ({ provider }) => `${provider} hat sie innerhalb einer Woche mehrmals beendet.`,
    action: { none: 'Im Moment nichts zu tun: Sie funktioniert wieder.' },
  },
  'sign-in-again': {
    heading: ({ provider }) => `Melden Sie sich wieder bei ${provider} an`,
    sentence: (context) =>
      `${context.provider} hat die Verbindung${since(context)} beendet. Neues kommt erst an, wenn Sie sich anmelden.`,
    action: reconnect,
  },
  'sign-in-mailbox': {
    heading: () => 'Melden Sie sich wieder am Postfach an',
    sentence: (context) =>
      `Der Mailserver hat die Verbindung${since(context)} beendet. Neue Mails kommen erst an, wenn Sie sich anmelden.`,
    action: reconnect,
  },
  'scan-again': {
    heading: () => 'Scannen Sie den Code noch einmal',
    sentence: (context) =>
      `${context.provider} hat die Verbindung${since(context)} beendet. Halten Sie Ihr Telefon bereit.`,
    action: button('Code anzeigen'),
  },
  'sign-in-part': {
    heading: ({ provider }) => `Ein Teil von ${provider} braucht Ihre Anmeldung`,
    sentence: (context) =>
      `${notWorking(context, `Ein Teil von ${context.provider} steht${since(context)} still.`)} ${restarts}`,
    action: reconnect,
  },
  'grant-access': {
    heading: ({ provider }) => `${provider} braucht noch eine Berechtigung`,
    sentence: ({ provider }) =>
      `Eine Berechtigung fehlt oder wurde entzogen, deshalb kommt aus ${provider} nichts Neues an.`,
    action: grantAccess,
  },
  'grant-part': {
    heading: ({ provider }) => `${provider} braucht noch eine Berechtigung`,
    sentence: (context) =>
      `Eine Berechtigung fehlt oder wurde entzogen. ${notWorking(context, `Ein Teil von ${context.provider} ist nicht in Betrieb.`)} ${restarts}`,
    action: grantAccess,
  },
  'pass-check': {
    heading: ({ provider }) => `${provider} möchte wissen, ob Sie es sind`,
    sentence: (context) =>
      `${context.provider} hat die Verbindung${since(context)} beendet und verlangt eine Sicherheitsprüfung. Bis dahin kommt nichts Neues an.`,
    action: reconnect,
  },
  'pass-check-part': {
    heading: ({ provider }) => `${provider} möchte wissen, ob Sie es sind`,
    sentence: (context) =>
      `${context.provider} verlangt eine Sicherheitsprüfung. ${notWorking(context, 'Ein Teil wartet darauf.')} ${restarts}`,
    action: reconnect,
  },
  wait: {
    heading: () => 'Verbindung unterbrochen',
    sentence: ({ provider }) => `${provider} ist im Moment nicht erreichbar.`,
    action: waiting,
  },
  'wait-provider': {
    heading: ({ provider }) => `${provider} hat gerade Probleme`,
    sentence: (context) => `Die Verbindung wurde${since(context)} unterbrochen.`,
    action: waiting,
  },
  'wait-proxy': {
    heading: () => 'Verbindung unterbrochen',
    sentence: ({ provider }) => `Nachrichten warten, bis der Weg zu ${provider} wieder frei ist.`,
    action: teamMends,
  },
  'wait-unipile': {
    heading: () => 'Verbindung unterbrochen',
    sentence: ({ provider }) => `Der Dienst, der ${provider} verbindet, hat ein Problem.`,
    action: waiting,
  },
  'wait-operator': {
    heading: () => 'Verbindung unterbrochen',
    sentence: (context) => `Die Verbindung zu ${context.provider} wurde${since(context)} angehalten.`,
    action: { none: 'Sie müssen nichts tun. Das Team hinter dieser App kann sie wieder starten.' },
  },
  'wait-part': {
    heading: ({ provider }) => `Ein Teil von ${provider} ist unterbrochen`,
    sentence: (context) => notWorking(context, 'Ein Teil ist im Moment nicht erreichbar.'),
    action: waiting,
  },
  'wait-part-provider': {
    heading: ({ provider }) => `Ein Teil von ${provider} ist unterbrochen`,
    sentence: (context) => `Das Problem liegt bei ${context.provider}. ${notWorking(context, '')}`.trimEnd(),
    action: waiting,
  },
  'wait-part-operator': {
    heading: ({ provider }) => `Ein Teil von ${provider} ist unterbrochen`,
    sentence: (context) => notWorking(context, 'Ein Teil steht still.'),
    action: teamMends,
  },
  paused: {
    heading: () => 'Von Ihrer Organisation pausiert',
    sentence: () => 'Ein Administrator kann das wieder einschalten.',
    action: askAdministrator,
  },
  locked: {
    heading: () => 'Gesperrt',
    sentence: () =>
      'Der Zugriff auf dieses Konto ist vorerst gesperrt. Ein Administrator kann Ihnen mehr sagen.',
    action: askAdministrator,
  },
  removed: {
    heading: () => 'Diese Verbindung wurde entfernt',
    sentence: ({ provider }) => `${provider} ist hier nicht mehr verbunden.`,
    action: button('Wieder verbinden'),
  },
  unknown: {
    heading: () => 'Status unbekannt',
    sentence: ({ provider }) => `Diese Seite kann noch nicht lesen, was zu ${provider} gemeldet wurde.`,
    action: { none: 'Nichts zu tun. Es wird von selbst erneut geprüft, und diese Seite aktualisiert sich.' },
  },
};
