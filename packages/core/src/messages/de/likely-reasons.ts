import type { RemedyTexts } from '../remedy-texts.ts';

/** What may have happened, in German: nobody knows, so each says "vielleicht". */
export const likelyReasons: RemedyTexts['likelyReasons'] = {
  'password-changed': () => 'Vielleicht wurde das Passwort geändert.',
  'new-password-ends-sessions': () =>
    'Vielleicht hat ein neues Passwort alle Verbindungen des Kontos beendet.',
  'second-factor': () => 'Vielleicht wurde die Bestätigung in zwei Schritten eingeschaltet.',
  'session-ended': ({ provider }) =>
    `Vielleicht wurde die Verbindung in den Einstellungen von ${provider} beendet.`,
  'signed-out-everywhere': ({ provider }) =>
    `Vielleicht wurde ${provider} auf allen Geräten zugleich abgemeldet.`,
  'session-year': ({ provider }) =>
    `Vielleicht hat ${provider} die Verbindung beendet, weil sie ein Jahr alt war.`,
  'long-unused': () => 'Vielleicht wurde das Konto lange nicht benutzt.',
  'too-active': ({ provider }) => `Vielleicht hat ${provider} mehr Aktivität gesehen, als es zulässt.`,
  'not-warmed-up': () => 'Vielleicht ist das Konto zu neu für die Zahl der Nachrichten, die es gesendet hat.',
  'refused-requests': ({ provider }) =>
    `Vielleicht hat ${provider} viele Anfragen dieser App abgelehnt, etwa mangels Guthaben.`,
  'restricted-for-activity': ({ provider }) =>
    `Vielleicht hat ${provider} das Konto wegen seiner Aktivität eingeschränkt, für eine Weile oder auf Dauer.`,
  'security-check': ({ provider }) => `Vielleicht wartet ${provider} auf eine Sicherheitsprüfung.`,
  'session-choice': ({ provider }) => `Vielleicht fragt ${provider}, welche Recruiter-Sitzung gelten soll.`,
  'browser-signed-out': ({ provider }) =>
    `Vielleicht wurde ${provider} in dem Browser abgemeldet, aus dem diese Verbindung stammt.`,
  'browser-mismatch': () =>
    'Vielleicht ist der für diese Verbindung angegebene Browser nicht der, aus dem sie stammt.',
  'session-of-other-browser': () =>
    'Vielleicht stammt die Verbindung aus einem anderen Browser oder von einer anderen Person.',
  'access-withdrawn': ({ provider }) =>
    `Vielleicht wurde der Zugriff dieser App in den Einstellungen von ${provider} entzogen.`,
  'work-administrator-withdrew': () =>
    'Vielleicht hat der Administrator eines Arbeitskontos den Zugriff entzogen.',
  'address-gone': () => 'Vielleicht hat sich die Adresse geändert, oder es gibt sie nicht mehr.',
  'app-keys-changed': ({ provider }) =>
    `Vielleicht haben sich die Schlüssel dieser App bei ${provider} geändert.`,
  'permission-unticked': () => 'Vielleicht wurde bei der Anmeldung eine Berechtigung abgewählt.',
  'device-unlinked': ({ provider }) =>
    `Vielleicht wurde die Verbindung in ${provider} bei den verknüpften Geräten entfernt.`,
  'phone-offline': () => 'Vielleicht war das Telefon lange offline.',
  'proxy-slow': () => 'Vielleicht ist der Proxy zu langsam, oder er war lange ausgefallen.',
  'proxy-down': () => 'Vielleicht ist der Proxy ausgefallen.',
  'provider-down': ({ provider }) => `Vielleicht hat ${provider} gerade Probleme.`,
  'unipile-down': ({ provider }) => `Vielleicht hat der Dienst, der ${provider} verbindet, ein Problem.`,
  'catching-up': () => 'Vielleicht wird noch nachgeholt, was inzwischen ankam.',
};
