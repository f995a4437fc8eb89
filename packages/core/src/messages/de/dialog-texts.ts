import type { DialogTexts } from '../dialog-texts.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'other'>('de');

/** The German words of dialogs, history and the page people come back to. */
export const dialogTexts: DialogTexts = {
  attention: {
    heading: (count) => counted(count, { one: '# Konto braucht Sie', other: '# Konten brauchen Sie' }),
    more: (count) => counted(count, { one: '# weiteres', other: '# weitere' }),
    fixAll: 'Alle reparieren',
  },
  fixAll: {
    heading: 'Alle Konten reparieren',
    position: (position, total) => `${position} von ${total}`,
    resume: 'Sie können jederzeit aufhören. Was repariert ist, bleibt repariert.',
    skip: { label: 'Überspringen', labelFor: (account) => `Überspringen: ${account}` },
    later: 'Später weitermachen',
    allDone: 'Alle Konten funktionieren wieder',
    someLeft: (count) =>
      counted(count, { one: '# Konto braucht Sie noch', other: '# Konten brauchen Sie noch' }),
    skipped: 'Übersprungen',
    goBack: 'Übersprungene durchgehen',
    done: 'Fertig',
  },
  result: {
    connected: 'Das Konto ist verbunden',
    connectedSentence: 'Es erscheint gleich unter Ihren Konten.',
    back: 'Zurück zu Ihren Konten',
  },
  history: {
    heading: (days) => counted(days, { one: 'Der letzte Tag', other: 'Die letzten # Tage' }),
    nothing: 'Keine Unterbrechung in dieser Zeit.',
    well: 'Keine Unterbrechung',
    before: 'Noch nicht verbunden',
    ongoing: 'Dauert noch an',
    lasted: (duration) => `Dauer: ${duration}`,
    asTable: 'Als Tabelle anzeigen',
    columns: { start: 'Beginn', status: 'Status', cause: 'Ursache', duration: 'Dauer', end: 'Beendet durch' },
    recoveredBy: {
      'owner-sign-in': 'Neu angemeldet',
      'by-itself': 'Von selbst wieder da',
      operator: 'Vom Team gelöst',
      removed: 'Konto entfernt',
      unknown: 'Funktioniert wieder',
    },
  },
  causes: {
    credentials: 'Die Anmeldung ist beendet',
    permissions: 'Eine Berechtigung fehlt',
    checkpoint: 'Der Anbieter verlangt eine Bestätigung',
    provider: 'Der Anbieter hat Probleme',
    proxy: 'Der Verbindungsweg ist ausgefallen',
    unipile: 'Der Verbindungsdienst hat Probleme',
    stopped: 'Die Aktualisierung steht still',
    subscription: 'Das Abonnement ist inaktiv',
    lock: 'Das Konto ist gesperrt',
  },
  details: {
    status: 'Status',
    cause: 'Ursache',
    products: 'Teile',
    firstSync: 'Älterer Verlauf',
    connected: 'Verbunden seit',
    confirmed: 'Bestätigt',
    neverConfirmed: 'Noch nicht',
    syncStates: {
      unknown: 'Nicht bekannt',
      pending: 'Beginnt bald',
      running: 'Kommt noch an',
      failed: 'Unvollständig, wird von selbst wiederholt',
      completed: 'Vollständig',
    },
  },
  remove: {
    heading: (account) => `${account} entfernen?`,
    impact: [
      'Neue Nachrichten kommen nicht mehr in dieser App an.',
      'Was diese App von dort erhalten hat, wird vielleicht gelöscht.',
      'Beim Anbieter selbst ändert sich nichts.',
    ],
    noRepair:
      'Eine unterbrochene Verbindung wird durch neues Anmelden repariert. Entfernen hilft dabei nicht.',
    confirm: { label: 'Entfernen', labelFor: (account) => `Entfernen: ${account}` },
    keep: 'Konto behalten',
    removing: 'Wird entfernt…',
    failed: 'Das Konto konnte nicht entfernt werden. Nichts hat sich geändert.',
  },
  mismatch: {
    before: 'Vorher verbunden',
    now: 'Gerade angemeldet',
    keep: {
      label: (person) => `${person} behalten`,
      hint: 'Nichts ändert sich. Melden Sie sich mit diesem Konto neu an.',
    },
    switch: {
      label: (person) => `Zu ${person} wechseln`,
      hint: 'Dieses Konto tritt an die Stelle des vorher verbundenen.',
    },
    add: { label: (person) => `${person} hinzufügen`, hint: 'Beide Konten bleiben nebeneinander.' },
    unnamed: 'Der Anbieter hat die Anmeldung abgelehnt und sagt nicht, wer es war.',
  },
  picker: { label: 'Dienst auswählen' },
};
