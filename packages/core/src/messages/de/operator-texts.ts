import type { OperatorTexts } from '../operator-texts.ts';

/** The German words of the operators' tools. */
export const operatorTexts: OperatorTexts = {
  proxy: {
    heading: (account) => `Proxy von ${account}`,
    sentence: 'So erreicht das Konto seinen Dienst. Eine Änderung kann es neu starten.',
    way: 'Weg zum Dienst',
    ways: { none: 'Von Unipile gewählt', country: 'In der Nähe eines Landes', own: 'Ein eigener Proxy' },
    country: 'Land',
    protocol: 'Protokoll',
    host: 'Host',
    port: 'Port',
    username: 'Benutzername',
    password: 'Passwort',
    passwordHint: 'Es wird einmal gesendet und nie wieder angezeigt.',
    save: { label: 'Proxy ändern', labelFor: (account) => `Proxy ändern: ${account}` },
    saving: 'Proxy wird geändert…',
    saved: 'Der Proxy ist geändert. Der Status folgt von selbst.',
    cancel: 'Abbrechen',
  },
  connect: {
    heading: (owner) => `Konto für ${owner} verbinden`,
    how: 'Wie',
    hows: {
      quick: { label: 'Hier anmelden', hint: 'Sie melden das Konto jetzt selbst an.' },
      shared: {
        label: 'Einmal-Link senden',
        hint: 'Wer ihn öffnet, kann ein Konto verbinden.',
      },
    },
    service: 'Dienst',
    anyService: 'Jeder Dienst',
    settings: 'Einstellungen',
    parts: 'Teile von LinkedIn',
    methods: 'Wege der Anmeldung',
    methodNames: { credentials: 'Passwort', cookies: 'Browser-Cookies' },
    scopes: 'Berechtigungen (Scopes)',
    scopesHint: 'Eine je Zeile. Leer fragt nach den üblichen.',
    openSignIn: 'Anmeldung öffnen',
    connected: (owner) => `Das Konto ist verbunden. Es gehört ${owner}.`,
  },
  restart: {
    running: 'Wird neu gestartet…',
    done: 'Das Konto startet neu. Der Status folgt von selbst.',
  },
  failures: {
    forbidden: 'Das dürfen nur Betreiber.',
    refused: 'Das wurde abgelehnt. Nichts hat sich geändert.',
    other: 'Das hat nicht geklappt. Nichts hat sich geändert. Versuchen Sie es in einer Minute noch einmal.',
  },
};
