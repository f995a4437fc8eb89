import type { RemedyContext } from '../messages.ts';
import type { RemedyTexts } from '../remedy-texts.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');
const notWorking = ({ brokenParts }: RemedyContext, otherwise: string): string =>
  brokenParts ? `Nicht in Betrieb: ${brokenParts}.` : otherwise;

const sendRepairLink = {
  label: 'Reparaturlink senden',
  labelFor: (account: string): string => `Reparaturlink senden: ${account}`,
};
const restarts = 'Bei der Anmeldung starten die funktionierenden Teile kurz neu.';

/** What only operators are told in short, in German. */
export const forOperators: RemedyTexts['forOperators'] = {
  'owner-signs-in': {
    heading: ({ provider }) => `Der Inhaber muss sich wieder bei ${provider} anmelden`,
    sentence: (context) => `${context.provider} hat die Verbindung${since(context)} beendet.`,
    action: sendRepairLink,
  },
  'owner-signs-in-part': {
    heading: ({ provider }) => `Ein Teil von ${provider} wartet auf den Inhaber`,
    sentence: (context) => `${notWorking(context, 'Ein Teil steht still.')} ${restarts}`,
    action: sendRepairLink,
  },
  'owner-grants': {
    heading: ({ provider }) => `${provider} braucht noch eine Berechtigung`,
    sentence: () => 'Eine Berechtigung fehlt oder wurde entzogen. Nur der Inhaber kann sie geben.',
    action: sendRepairLink,
  },
  'owner-grants-part': {
    heading: ({ provider }) => `${provider} braucht noch eine Berechtigung`,
    sentence: (context) =>
      `Eine Berechtigung fehlt oder wurde entzogen. ${notWorking(context, 'Nur der Inhaber kann sie geben.')} ${restarts}`,
    action: sendRepairLink,
  },
  'owner-passes-check': {
    heading: ({ provider }) => `${provider} möchte den Inhaber bestätigt haben`,
    sentence: ({ provider }) =>
      `${provider} verlangt eine Sicherheitsprüfung, die nur der Inhaber bestehen kann.`,
    action: sendRepairLink,
  },
  'change-proxy': {
    heading: () => 'Der Proxy dieses Kontos ist ausgefallen',
    sentence: () => 'Nachrichten warten, bis er zurück oder ersetzt ist.',
    action: { label: 'Proxy wechseln', labelFor: (account) => `Proxy wechseln: ${account}` },
  },
  restart: {
    heading: () => 'Diese Verbindung steht still',
    sentence: (context) => `Sie wurde${since(context)} angehalten und wartet auf einen Neustart.`,
    action: { label: 'Neu starten', labelFor: (account) => `Neu starten: ${account}` },
  },
  'settle-billing': {
    heading: () => 'Das Unipile-Abonnement ist nicht aktiv',
    sentence: () => 'Alle Konten sind pausiert, bis die Abrechnung geklärt ist.',
    action: { label: 'Abrechnung öffnen', labelFor: (account) => `Abrechnung öffnen: ${account}` },
  },
  'locked-by-unipile': {
    heading: () => 'Unipile hat dieses Konto gesperrt',
    sentence: () => 'Bis die Sperre endet, lässt sich darüber nichts lesen oder senden.',
    action: {
      label: 'Support kontaktieren',
      labelFor: (account) => `Support kontaktieren: ${account}`,
    },
  },
  'removed-elsewhere': {
    heading: () => 'Diese Verbindung wurde entfernt',
    sentence: ({ provider }) => `${provider} ist nicht mehr verbunden.`,
    action: { none: 'Nur der Inhaber kann es wieder verbinden.' },
  },
};
