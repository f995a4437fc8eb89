import type { PageWords } from '../page-words.ts';

export const de: PageWords = {
  returned: {
    signedIn: 'Sie sind angemeldet',
    alreadyConnected: 'Schon verbunden',
    notConnected: 'Nicht verbunden',
    checking: 'Die Verbindung wird geprüft. Die Seite, von der Sie kommen, zeigt das Ergebnis.',
    pending: 'Verbindung wird geprüft…',
    pendingSentence: 'Das kann ein paar Sekunden dauern.',
    closeWindow: 'Sie können dieses Fenster schließen.',
    continueToApp: 'Weiter zur App',
  },
  link: {
    repairHeading: (provider) => `Erneut bei ${provider} anmelden`,
    repairSentence: (app, provider) =>
      `${app} bittet Sie, sich bei diesem ${provider}-Konto erneut anzumelden, damit es dort wieder funktioniert.`,
    connectHeading: 'Ein Konto verbinden',
    connectSentence: (app, providers) =>
      providers === null
        ? `${app} bittet Sie, ein Konto zu verbinden. Welches, wählen Sie auf der nächsten Seite.`
        : `${app} bittet Sie, ein Konto zu verbinden: ${providers}.`,
    account: 'Konto',
    validUntil: 'Gültig bis',
    once: 'Der Link funktioniert einmal.',
    care: 'Machen Sie nur weiter, wenn Sie wissen, wer Ihnen diesen Link geschickt hat.',
    button: 'Weiter zur Anmeldung',
    thanksHeading: 'Danke',
    thanks: 'Sie sind angemeldet, die Verbindung wird geprüft. Mehr ist nicht zu tun.',
    tryAgain: 'Öffnen Sie den Link, den Sie bekommen haben, noch einmal, um es erneut zu versuchen.',
    ended: {
      unknown: {
        heading: 'Dieser Link funktioniert nicht',
        sentence:
          'Vielleicht fehlt ein Stück. Kopieren Sie die ganze Adresse, oder bitten Sie um einen neuen Link.',
      },
      expired: {
        heading: 'Dieser Link ist abgelaufen',
        sentence: 'Bitten Sie die Person, die ihn geschickt hat, um einen neuen.',
      },
      revoked: {
        heading: 'Dieser Link wurde zurückgezogen',
        sentence:
          'Die Person, die ihn geschickt hat, hat ihn beendet. Fragen Sie nach, ob er noch nötig ist.',
      },
      done: {
        heading: 'Schon erledigt',
        sentence: 'Jemand hat sich mit diesem Link angemeldet. Mehr ist nicht zu tun.',
      },
      'nothing-to-do': {
        heading: 'Nichts zu tun',
        sentence: 'Dieses Konto braucht im Moment keine Anmeldung. Danke, dass Sie nachgesehen haben.',
      },
      'account-gone': {
        heading: 'Dieses Konto gibt es nicht mehr',
        sentence: 'Es ist nicht mehr verbunden, eine neue Anmeldung ist nicht möglich.',
      },
      busy: {
        heading: 'Einen Moment',
        sentence: 'Das war viel in kurzer Zeit. Warten Sie eine Minute und versuchen Sie es dann erneut.',
      },
      trouble: {
        heading: 'Die Anmeldeseite ist nicht erreichbar',
        sentence: 'Versuchen Sie es in einer Minute erneut.',
      },
    },
  },
};
