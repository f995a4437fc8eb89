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
  links: {
    link: 'Link',
    once: 'Kopieren Sie ihn jetzt: Der Link wird nur dieses eine Mal gezeigt.',
    copy: 'Link kopieren',
    copied: 'Kopiert.',
    copyFailed: 'Das Kopieren hat nicht geklappt. Markieren Sie den Link und kopieren Sie ihn selbst.',
    share: 'Teilen…',
    note: 'Für wen',
    noteHint: 'Wer den Link öffnet, sieht das nicht.',
    lifetime: 'Gilt für',
    days: (count) => counted(count, { one: '# Tag', other: '# Tage' }),
    make: 'Link erstellen',
    making: 'Link wird erstellt…',
    another: 'Weiteren Link erstellen',
    made: 'Bisherige Links',
    notLoaded: 'Die bisherigen Links konnten nicht geladen werden.',
    unnamed: (time) => `Erstellt: ${time}`,
    openUntil: (time) => `Gilt bis ${time}`,
    done: 'Benutzt',
    revoked: 'Beendet',
    expired: 'Abgelaufen',
    opened: (age) => `Geöffnet ${age}`,
    end: { label: 'Beenden', labelFor: (link) => `Beenden: ${link}` },
    ended: 'Der Link gilt nicht mehr.',
    failed: 'Das hat nicht geklappt. Nichts hat sich geändert.',
  },
  repair: {
    ask: { label: 'Jemand anderen bitten', labelFor: (account) => `Jemand anderen bitten: ${account}` },
    heading: (account) => `${account} von jemand anderem reparieren lassen`,
    sentence: (provider) =>
      `Wer den Link öffnet, kann sich für dieses Konto bei ${provider} anmelden und sieht sonst nichts davon.`,
  },
  failures: {
    'not-your-fault':
      'Das hat nicht geklappt, und es liegt nicht an Ihnen. Das Team hinter dieser App muss nachsehen.',
    'ask-your-team': 'Das Team hinter dieser App muss nachsehen.',
    'sign-in-again': 'Melden Sie sich bei diesem Konto neu an.',
    'check-details': 'Die Anmeldung wurde abgelehnt. Prüfen Sie Ihre Eingaben.',
    'check-mail-settings':
      'Der Mailserver ist mit diesen Einstellungen nicht erreichbar. Prüfen Sie Server, Port und Verschlüsselung.',
    'wrong-code':
      'Dieser Code wurde nicht angenommen. Geben Sie ihn neu ein oder fordern Sie einen neuen an.',
    'use-other-way': 'Dieser Schritt ist hier nicht möglich. Wählen Sie einen anderen Weg der Anmeldung.',
    'other-session':
      'Eine andere Sitzung dieses Kontos ist offen. Beenden Sie sie und melden Sie sich neu an.',
    'other-person': 'Sie haben sich als jemand anderes angemeldet als zuvor.',
    'grant-access': 'Eine Berechtigung fehlt. Melden Sie sich neu an und erteilen Sie sie.',
    'provider-rights': 'Ihre Rechte oder Ihr Tarif beim Dienst reichen dafür nicht.',
    restricted: 'Dieses Konto kann nicht verbunden werden. Der Support weiß mehr.',
    'restricted-by-provider':
      'Der Dienst hat dieses Konto eingeschränkt. Sehen Sie dort nach einer Nachricht.',
    'already-connected': 'Dieses Konto ist bereits verbunden.',
    'finish-at-provider':
      'Der Dienst verlangt zuerst einen eigenen Schritt. Öffnen Sie seine App oder Website und versuchen Sie es dann erneut.',
    'not-found': 'Das gibt es nicht mehr.',
    'not-possible': 'Der Dienst bietet das nicht an.',
    'start-over': 'Diese Anmeldung ist vorbei. Beginnen Sie neu.',
    'sign-in-running': 'Eine Anmeldung dieses Kontos läuft bereits. Schließen Sie sie dort ab.',
    'link-expired': 'Die Anmeldeseite war zu lange offen. Öffnen Sie sie neu.',
    'try-again': 'Das hat nicht geklappt. Versuchen Sie es erneut.',
    'wait-a-little': 'Das war zu oft in kurzer Zeit. Warten Sie ein wenig.',
    'proxy-trouble': 'Der Weg zum Dienst ist unterbrochen. Das Team hinter dieser App kann das beheben.',
    'provider-trouble': 'Der Dienst hat Probleme. Versuchen Sie es später erneut.',
    'unipile-trouble': 'Der Verbindungsdienst hat Probleme. Versuchen Sie es später erneut.',
  },
};
