import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'other'>('de');

/** The German words around the accounts: buttons, the list, times, the connect journey. */
export const words: Pick<Messages, 'stillWorks' | 'products' | 'actions' | 'list' | 'times' | 'connect'> = {
  stillWorks: {
    everything: () => 'Alles funktioniert.',
    history: () => 'Alles, was vorher ankam, ist noch da.',
    parts: ({ workingParts }) =>
      workingParts ? `Weiter in Betrieb: ${workingParts}.` : 'Die anderen Teile funktionieren wie gewohnt.',
    accounts: () => 'Andere Konten sind nicht betroffen.',
    unchanged: () => 'Was vorher verbunden war, bleibt, wie es ist.',
  },
  products: {
    classic: 'Nachrichten und Profil',
    recruiter: 'Recruiter',
    sales_navigator: 'Sales Navigator',
    company: 'Unternehmensseiten',
    mail: 'E-Mail',
    calendar: 'Kalender',
  },
  actions: {
    connect: 'Konto verbinden',
    retry: 'Erneut versuchen',
    openAgain: 'Erneut öffnen',
    openAgainFor: (account) => `Erneut öffnen: das Anmeldefenster für ${account}`,
    openSignInPage: 'Anmeldeseite öffnen',
    continueHere: 'In diesem Tab fortfahren',
    cancel: 'Abbrechen',
    dismiss: 'Schließen',
    showDetails: (account) => `Einzelheiten zu ${account} anzeigen`,
  },
  list: {
    label: 'Verbundene Konten',
    loading: 'Konten werden geladen…',
    empty: 'Noch ist kein Konto verbunden.',
    failed: 'Die Konten konnten nicht geladen werden.',
    unauthenticated:
      'Ihre Sitzung ist beendet. Melden Sie sich wieder bei dieser App an, um Ihre Konten zu sehen.',
    counts: {
      connected: (count) => counted(count, { one: '# verbunden', other: '# verbunden' }),
      needYou: (count) => counted(count, { one: '# braucht Sie', other: '# brauchen Sie' }),
      interrupted: (count) => counted(count, { one: '# unterbrochen', other: '# unterbrochen' }),
      other: (count) => counted(count, { one: '# anderes', other: '# andere' }),
    },
    byStatus: 'Nach Status filtern',
    search: 'Konten durchsuchen',
    provider: 'Anbieter',
    allProviders: 'Alle Anbieter',
    groupBy: 'Konten gruppieren',
    groups: { none: 'Ohne Gruppen', provider: 'Nach Anbieter', cause: 'Nach Ursache' },
    otherAccounts: 'Andere Konten',
    noMatch: 'Kein Konto passt dazu.',
    showAll: 'Alle Konten anzeigen',
    found: (count) => counted(count, { one: '# Konto gefunden', other: '# Konten gefunden' }),
    livePaused: 'Live-Aktualisierungen sind ausgesetzt. Es wird erneut versucht…',
    unnamed: (provider) => `Konto bei ${provider}`,
    changed: (account, provider, status) => `${account}, ${provider}: ${status}`,
    changedMany: (count) =>
      counted(count, {
        one: 'Der Status von # Konto hat sich geändert.',
        other: 'Der Status von # Konten hat sich geändert.',
      }),
    rowFailed: 'Dieses Konto kann nicht angezeigt werden.',
  },
  times: {
    at: (time) => `um ${time}`,
    on: (date) => `am ${date}`,
    since: (time) => `seit ${time}`,
    checked: (time) => `Zuletzt geprüft: ${time}`,
    confirmed: (age) => `Bestätigt ${age}`,
    lastKnown: (age) => `Zuletzt bekannt ${age}`,
    unconfirmed: 'Noch nicht bestätigt',
  },
  connect: {
    preparing: 'Das Anmeldefenster wird geöffnet…',
    waiting: 'Schließen Sie die Anmeldung im anderen Fenster ab.',
    looksClosed:
      'Das Fenster scheint geschlossen zu sein. Falls Sie noch nicht fertig sind, öffnen Sie es erneut.',
    blockedHeading: 'Ihr Browser hat das Fenster blockiert',
    blocked: 'Öffnen Sie die Anmeldeseite stattdessen über diesen Link.',
    checking: 'Verbindung wird geprüft…',
    done: 'Verbunden.',
    failures: {
      denied: 'Die Anmeldung wurde abgelehnt, es hat sich nichts geändert.',
      expired: 'Die Anmeldeseite war zu lange offen. Eine neue ist sofort da.',
      already_connected: 'Dieses Konto ist hier schon verbunden.',
      already_in_use: 'Dieses Konto wird schon verwendet. Ein Administrator kann Ihnen mehr sagen.',
      restricted: 'Dieses Konto kann nicht verbunden werden. Der Support kann Ihnen mehr sagen.',
      wrong_person:
        'Angemeldet wurde ein anderes Konto, es hat sich nichts geändert. Nehmen Sie das Konto, das vorher verbunden war.',
      failed: 'Die Anmeldung wurde nicht abgeschlossen.',
      unauthenticated: 'Ihre Sitzung ist beendet. Melden Sie sich wieder bei dieser App an.',
      forbidden: 'Diese Seite darf das nicht. Laden Sie sie neu und versuchen Sie es noch einmal.',
      not_found: 'Dieses Konto gibt es hier nicht mehr.',
      invalid_request:
        'Die Anmeldeseite konnte nicht geöffnet werden. Laden Sie diese Seite neu und versuchen Sie es noch einmal.',
      invalid_signature: 'Die Anmeldeseite konnte nicht geöffnet werden.',
      too_large: 'Die Anmeldeseite konnte nicht geöffnet werden.',
      rate_limited:
        'Das war oft in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
      version_mismatch:
        'Diese Seite ist nicht mehr aktuell. Laden Sie sie neu und versuchen Sie es noch einmal.',
      unipile_refused:
        'Die Anmeldeseite konnte nicht geöffnet werden. Das Team hinter dieser App muss sich darum kümmern.',
      unipile_unavailable:
        'Die Anmeldeseite ist im Moment nicht erreichbar. Versuchen Sie es in einer Minute noch einmal.',
      unavailable:
        'Die Anmeldeseite ist im Moment nicht erreichbar. Versuchen Sie es in einer Minute noch einmal.',
      internal:
        'Die Anmeldeseite konnte nicht geöffnet werden. Versuchen Sie es in einer Minute noch einmal.',
      network: 'Keine Verbindung zum Server. Prüfen Sie Ihr Netz und versuchen Sie es noch einmal.',
      unexpected_answer:
        'Die Anmeldeseite konnte nicht geöffnet werden. Das Team hinter dieser App muss sich darum kümmern.',
    },
  },
};
