import type { PageWords } from '../page-words.ts';

export const es: PageWords = {
  returned: {
    signedIn: 'Ha iniciado sesión',
    alreadyConnected: 'Ya está conectada',
    notConnected: 'No conectada',
    checking: 'Se está comprobando la conexión. La página de la que viene muestra el resultado.',
    pending: 'Comprobando la conexión…',
    pendingSentence: 'Esto puede tardar unos segundos.',
    closeWindow: 'Puede cerrar esta ventana.',
    continueToApp: 'Continuar a la aplicación',
  },
  link: {
    repairHeading: (provider) => `Volver a iniciar sesión en ${provider}`,
    repairSentence: (app, provider) =>
      `${app} le pide que vuelva a iniciar sesión en esta cuenta de ${provider}, para que funcione allí como antes.`,
    connectHeading: 'Conectar una cuenta',
    connectSentence: (app, providers) =>
      providers === null
        ? `${app} le pide que conecte una cuenta. En la página siguiente elige cuál.`
        : `${app} le pide que conecte una cuenta: ${providers}.`,
    account: 'Cuenta',
    validUntil: 'Válido hasta',
    once: 'El enlace funciona una sola vez.',
    care: 'Continúe solo si sabe quién le envió este enlace.',
    button: 'Continuar al inicio de sesión',
    thanksHeading: 'Gracias',
    thanks: 'Ha iniciado sesión y se está comprobando la conexión. No hay nada más que hacer.',
    tryAgain: 'Para intentarlo de nuevo, abra otra vez el enlace que recibió.',
    ended: {
      unknown: {
        heading: 'Este enlace no funciona',
        sentence: 'Quizá esté cortado. Copie la dirección completa o pida un enlace nuevo.',
      },
      expired: {
        heading: 'Este enlace ha caducado',
        sentence: 'Pida uno nuevo a quien se lo envió.',
      },
      revoked: {
        heading: 'Este enlace fue retirado',
        sentence: 'Quien se lo envió lo ha anulado. Pregúntele si todavía hace falta.',
      },
      done: {
        heading: 'Ya está hecho',
        sentence: 'Alguien ha iniciado sesión con este enlace. No hay nada más que hacer.',
      },
      'nothing-to-do': {
        heading: 'No hay nada que hacer',
        sentence: 'Esta cuenta no necesita iniciar sesión en este momento. Gracias por mirar.',
      },
      'account-gone': {
        heading: 'Esta cuenta ya no existe',
        sentence: 'Ya no está conectada, así que no se puede volver a iniciar sesión en ella.',
      },
      busy: {
        heading: 'Un momento',
        sentence: 'Han sido muchas veces en poco tiempo. Espere un minuto e inténtelo de nuevo.',
      },
      trouble: {
        heading: 'No se puede acceder a la página de inicio de sesión',
        sentence: 'Inténtelo de nuevo dentro de un minuto.',
      },
    },
  },
};
