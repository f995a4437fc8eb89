import type { RemedyTexts } from '../remedy-texts.ts';

/** The Spanish steps. */
export const steps: RemedyTexts['steps'] = {
  'have-password': ({ provider }) =>
    `Tenga a mano su contraseña, y el teléfono si ${provider} le envía códigos.`,
  'sign-in-same-account': ({ provider }) =>
    `Inicie sesión en ${provider} con la cuenta que estaba conectada antes.`,
  'choose-session': ({ provider }) =>
    `Si ${provider} pregunta qué suscripción usar, elija aquella con la que trabaja aquí.`,
  'come-back': () => 'Vuelva aquí después. Esta página se actualiza por sí sola.',
  'pass-check-at-provider': ({ provider }) =>
    `Abra ${provider} y confirme el control de seguridad si aparece uno.`,
  'then-reconnect': () => 'Después vuelva y pulse «Volver a conectar».',
  'have-phone': ({ provider }) => `Tenga a mano el teléfono con ${provider}, y con conexión.`,
  'open-linked-devices': ({ provider }) =>
    `En el teléfono, abra ${provider} y vaya a los dispositivos vinculados.`,
  'scan-code': () => 'Con el teléfono, escanee el código que se muestra.',
  'keep-phone-online': () => 'Deje el teléfono con conexión hasta que lleguen los mensajes antiguos.',
  'choose-same-address': ({ provider }) =>
    `En la página de ${provider}, elija la dirección que estaba conectada antes.`,
  'leave-ticked': () => 'Deje marcados todos los permisos.',
  'work-administrator': ({ provider }) =>
    `Si ${provider} pide un administrador, debe autorizarlo quien administra su cuenta de trabajo.`,
  'check-mail-password': () => 'Compruebe que su contraseña aún funciona en su programa de correo.',
  'app-password': () =>
    'Algunos servicios de correo piden una contraseña para aplicaciones. Si es su caso, cree una allí.',
  'allow-what-is-asked': ({ provider }) => `Permita todo lo que ${provider} pide.`,
  'large-mailbox': () => 'Un buzón grande puede tardar horas. Mientras tanto puede usarlo.',
  'tell-team-if-lasting': () => 'Si dura más de un día, avise al equipo que lleva esta aplicación.',
  'keep-session': ({ provider }) =>
    `Cuando ordene sus sesiones y dispositivos en ${provider}, deje esta conexión en su sitio.`,
  'go-easy': ({ provider }) =>
    `Si la cuenta es nueva o llevaba tiempo parada, envíe pocos mensajes por ${provider} al principio.`,
  'send-link': () => 'Envíe al titular un enlace de reparación. Solo abre esta cuenta y caduca.',
  'owner-same-account': () => 'El titular debe entrar con la cuenta que estaba conectada antes.',
  'owner-has-phone': ({ provider }) => `El titular necesita el teléfono con ${provider}, y con conexión.`,
  'owner-leaves-ticked': () => 'El titular debe dejar marcados todos los permisos.',
  'slow-down': () => 'Si ocurre a menudo, haga que esta aplicación use menos la cuenta de una vez.',
  'compare-app-keys': ({ provider }) =>
    `Si hay muchas cuentas afectadas, compare las claves de la aplicación en ${provider} con las de Unipile.`,
  'ask-work-administrator': () =>
    'En una cuenta de trabajo, quizá su administrador deba permitir esta aplicación.',
  'check-mail-server': () =>
    'Compruebe que la dirección y el puerto del servidor de correo siguen siendo correctos.',
  'check-proxy': () => 'Si la cuenta tiene un proxy suyo, compruebe que responde y deja entrar a Unipile.',
  'give-proxy': () => 'Dé otro proxy a la cuenta. Se reinicia con él.',
  'restart-account': () => 'Reinicie la cuenta.',
  'restart-fails': () =>
    'Si vuelve a detenerse, pida al titular que inicie sesión, o indique el identificador de la cuenta a la ayuda de Unipile.',
  'tell-owners': () => 'Avise a los titulares de que lo nuevo llega con retraso.',
  'contact-if-lasting': () => 'Si dura más de unas horas, contacte con la ayuda de Unipile.',
  'check-payments': () => 'Compruebe que la suscripción está activa y que no hay pagos pendientes.',
  'ask-about-lock': () => 'Pregunte a la ayuda de Unipile por qué está bloqueada la cuenta.',
  'newer-version': () => 'Quizá una versión más nueva de este kit conozca lo que se comunicó.',
  'use-existing': () => 'Use la conexión que ya existe: es la misma cuenta.',
  'administrator-knows': () => 'Un administrador puede averiguar quién la conectó.',
  'look-in-records': () =>
    'Busque en sus propios datos quién la conectó. Aquí no se muestra nada de esa persona.',
  'give-reference': ({ reference }) =>
    reference
      ? `Dé esta referencia al servicio de ayuda: ${reference}.`
      : 'Diga al servicio de ayuda de qué cuenta se trata y cuándo ocurrió.',
  'sign-out-first': ({ provider }) =>
    `Si ${provider} le inicia la sesión por sí solo, ciérrela allí primero.`,
  'scan-same-phone': () => 'Escanee con el teléfono cuya cuenta estaba conectada antes.',
  'finish-in-time': () =>
    'Termine en unos minutos: una página de inicio de sesión solo está abierta poco tiempo.',
  'agree-this-time': ({ provider }) => `Si quiere conectar la cuenta, acepte en la página de ${provider}.`,
  'check-what-was-typed': () => 'Compruebe el nombre, la contraseña y el código, e inténtelo de nuevo.',
  'owner-tries-again': () => 'El titular puede intentarlo de nuevo en cualquier momento.',
};
