import type { RemedyTexts } from '../remedy-texts.ts';

/** What may have happened, in Spanish: nobody knows, so each says "quizá". */
export const likelyReasons: RemedyTexts['likelyReasons'] = {
  'password-changed': () => 'Quizá se cambió la contraseña.',
  'new-password-ends-sessions': () => 'Quizá una contraseña nueva cerró todas las conexiones de la cuenta.',
  'second-factor': () => 'Quizá se activó la verificación en dos pasos.',
  'session-ended': ({ provider }) => `Quizá se cerró la conexión en los ajustes de ${provider}.`,
  'signed-out-everywhere': ({ provider }) => `Quizá se cerró ${provider} en todos los dispositivos a la vez.`,
  'session-year': ({ provider }) => `Quizá ${provider} cerró la conexión porque tenía un año.`,
  'long-unused': () => 'Quizá la cuenta llevaba mucho tiempo sin usarse.',
  'too-active': ({ provider }) => `Quizá ${provider} vio más actividad de la que permite.`,
  'not-warmed-up': () => 'Quizá la cuenta es demasiado nueva para el número de mensajes que envió.',
  'refused-requests': ({ provider }) =>
    `Quizá ${provider} rechazó muchas peticiones de esta aplicación, por ejemplo por falta de saldo.`,
  'restricted-for-activity': ({ provider }) =>
    `Quizá ${provider} limitó la cuenta, por un tiempo o para siempre, debido a su actividad.`,
  'security-check': ({ provider }) => `Quizá ${provider} espera un control de seguridad.`,
  'session-choice': ({ provider }) => `Quizá ${provider} pregunta qué sesión de Recruiter usar.`,
  'browser-signed-out': ({ provider }) =>
    `Quizá se cerró ${provider} en el navegador del que viene esta conexión.`,
  'browser-mismatch': () => 'Quizá el navegador indicado para esta conexión no es aquel del que viene.',
  'session-of-other-browser': () => 'Quizá la conexión viene de otro navegador o de otra persona.',
  'access-withdrawn': ({ provider }) =>
    `Quizá se retiró el acceso de esta aplicación en los ajustes de ${provider}.`,
  'work-administrator-withdrew': () => 'Quizá el administrador de una cuenta de trabajo retiró el acceso.',
  'address-gone': () => 'Quizá la dirección cambió o ya no existe.',
  'app-keys-changed': ({ provider }) => `Quizá cambiaron las claves de esta aplicación en ${provider}.`,
  'permission-unticked': () => 'Quizá quedó sin marcar un permiso al iniciar sesión.',
  'device-unlinked': ({ provider }) =>
    `Quizá se quitó la conexión de los dispositivos vinculados de ${provider}.`,
  'phone-offline': () => 'Quizá el teléfono estuvo mucho tiempo sin conexión.',
  'proxy-slow': () => 'Quizá el proxy es demasiado lento o estuvo mucho tiempo sin funcionar.',
  'proxy-down': () => 'Quizá el proxy no funciona.',
  'provider-down': ({ provider }) => `Quizá ${provider} tiene problemas.`,
  'unipile-down': ({ provider }) => `Quizá el servicio que conecta ${provider} tiene un problema.`,
  'catching-up': () => 'Quizá aún se está recuperando lo que llegó mientras tanto.',
};
