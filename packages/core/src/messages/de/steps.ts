import type { RemedyTexts } from '../remedy-texts.ts';

/** The German steps. */
export const steps: RemedyTexts['steps'] = {
  'have-password': ({ provider }) =>
    `Halten Sie Ihr Passwort bereit, und Ihr Telefon, falls ${provider} Ihnen Codes schickt.`,
  'sign-in-same-account': ({ provider }) =>
    `Melden Sie sich bei ${provider} mit dem Konto an, das vorher verbunden war.`,
  'choose-session': ({ provider }) =>
    `Fragt ${provider} nach dem Abonnement, wählen Sie das, mit dem Sie hier arbeiten.`,
  'come-back': () => 'Kommen Sie danach hierher zurück. Diese Seite aktualisiert sich von selbst.',
  'pass-check-at-provider': ({ provider }) =>
    `Öffnen Sie ${provider} selbst und bestätigen Sie die Sicherheitsprüfung, falls dort eine erscheint.`,
  'then-reconnect': () => 'Kommen Sie dann zurück und drücken Sie „Neu verbinden“.',
  'have-phone': ({ provider }) => `Halten Sie das Telefon mit ${provider} bereit; es muss online sein.`,
  'open-linked-devices': ({ provider }) =>
    `Öffnen Sie ${provider} auf dem Telefon und gehen Sie zu den verknüpften Geräten.`,
  'scan-code': () => 'Scannen Sie mit dem Telefon den Code, der angezeigt wird.',
  'keep-phone-online': () => 'Lassen Sie das Telefon online, bis ältere Nachrichten angekommen sind.',
  'choose-same-address': ({ provider }) =>
    `Wählen Sie auf der Seite von ${provider} die Adresse, die vorher verbunden war.`,
  'leave-ticked': () => 'Lassen Sie alle Berechtigungen angehakt.',
  'work-administrator': ({ provider }) =>
    `Verlangt ${provider} einen Administrator, muss derjenige zustimmen, der Ihr Arbeitskonto verwaltet.`,
  'check-mail-password': () => 'Prüfen Sie, ob Ihr Passwort in Ihrem Mailprogramm noch funktioniert.',
  'app-password': () =>
    'Manche Maildienste verlangen ein eigenes Passwort für Apps. Legen Sie dort eines an, falls es bei Ihnen so ist.',
  'allow-what-is-asked': ({ provider }) => `Erlauben Sie alles, worum ${provider} bittet.`,
  'large-mailbox': () => 'Ein großes Postfach kann Stunden brauchen. Sie können es in dieser Zeit benutzen.',
  'tell-team-if-lasting': () =>
    'Dauert es länger als einen Tag, sagen Sie dem Team hinter dieser App Bescheid.',
  'keep-session': ({ provider }) =>
    `Wenn Sie in ${provider} Sitzungen und Geräte aufräumen, lassen Sie diese Verbindung stehen.`,
  'go-easy': ({ provider }) =>
    `Ist das Konto neu oder war es lange still, senden Sie über ${provider} zuerst nur wenig.`,
  'send-link': () => 'Senden Sie dem Inhaber einen Reparaturlink. Er gilt nur für dieses Konto und läuft ab.',
  'owner-same-account': () => 'Der Inhaber muss das Konto nehmen, das vorher verbunden war.',
  'owner-has-phone': ({ provider }) =>
    `Der Inhaber braucht das Telefon mit ${provider}, und es muss online sein.`,
  'owner-leaves-ticked': () => 'Der Inhaber muss alle Berechtigungen angehakt lassen.',
  'slow-down': () => 'Kommt es oft vor, lassen Sie diese App mit dem Konto weniger auf einmal tun.',
  'compare-app-keys': ({ provider }) =>
    `Sind viele Konten betroffen, vergleichen Sie die Schlüssel der App bei ${provider} mit denen bei Unipile.`,
  'ask-work-administrator': () =>
    'Bei einem Arbeitskonto muss möglicherweise dessen Administrator diese App erlauben.',
  'check-mail-server': () => 'Prüfen Sie, ob Adresse und Port des Mailservers noch stimmen.',
  'check-proxy': () =>
    'Hat das Konto einen Proxy von Ihnen, prüfen Sie, ob er antwortet und Unipile einlässt.',
  'give-proxy': () => 'Geben Sie dem Konto einen anderen Proxy. Es startet damit neu.',
  'restart-account': () => 'Starten Sie das Konto neu.',
  'restart-fails': () =>
    'Bleibt es wieder stehen, lassen Sie den Inhaber sich neu anmelden, oder nennen Sie dem Support von Unipile die Kennung.',
  'tell-owners': () => 'Sagen Sie den Inhabern, dass Neues verspätet ankommt.',
  'contact-if-lasting': () =>
    'Dauert es länger als ein paar Stunden, wenden Sie sich an den Support von Unipile.',
  'check-payments': () => 'Prüfen Sie, ob das Abonnement aktiv und keine Zahlung offen ist.',
  'ask-about-lock': () => 'Fragen Sie den Support von Unipile, warum das Konto gesperrt ist.',
  'newer-version': () => 'Eine neuere Version dieses Kits kennt vielleicht, was gemeldet wurde.',
  'use-existing': () => 'Benutzen Sie die bestehende Verbindung: Es ist dasselbe Konto.',
  'administrator-knows': () => 'Ein Administrator kann herausfinden, wer es verbunden hat.',
  'look-in-records': () =>
    'Sehen Sie in Ihren eigenen Daten nach, wer es verbunden hat. Über diese Person steht hier nichts.',
  'give-reference': ({ reference }) =>
    reference
      ? `Nennen Sie dem Support diese Referenz: ${reference}.`
      : 'Sagen Sie dem Support, um welches Konto es geht und wann es war.',
  'sign-out-first': ({ provider }) => `Meldet ${provider} Sie von selbst an, melden Sie sich dort zuerst ab.`,
  'scan-same-phone': () => 'Scannen Sie mit dem Telefon, dessen Konto vorher verbunden war.',
  'finish-in-time': () => 'Werden Sie in wenigen Minuten fertig: Eine Anmeldeseite ist nur kurze Zeit offen.',
  'agree-this-time': ({ provider }) =>
    `Wenn Sie das Konto verbinden möchten, stimmen Sie auf der Seite von ${provider} zu.`,
  'check-what-was-typed': () => 'Prüfen Sie Name, Passwort und Code, und versuchen Sie es noch einmal.',
  'owner-tries-again': () => 'Der Inhaber kann es jederzeit noch einmal versuchen.',
};
