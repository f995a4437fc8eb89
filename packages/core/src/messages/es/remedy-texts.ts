import { plural } from '../plural.ts';
import type { RemedyTexts } from '../remedy-texts.ts';
import { forOperators } from './for-operators.ts';
import { likelyReasons } from './likely-reasons.ts';
import { outcomes } from './outcomes.ts';
import { steps } from './steps.ts';

const counted = plural<'one' | 'many' | 'other'>('es');

const button = (label: string): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => `${label}: ${account}`,
});

/** The long Spanish part. */
export const remedyTexts: RemedyTexts = {
  headings: { steps: 'Qué hacer', likelyReasons: 'Posibles razones', otherWays: 'Otras opciones' },
  steps,
  likelyReasons,
  forOperators,
  outcomes,
  actions: {
    reconnect: button('Volver a conectar'),
    'show-code': button('Mostrar el código'),
    'grant-access': button('Dar acceso'),
    connect: button('Conectar como cuenta nueva'),
    'try-again': button('Reintentar'),
    'use-existing': button('Usar la conexión existente'),
    'ask-administrator': button('Preguntar a un administrador'),
    'contact-support': button('Contactar con ayuda'),
    'send-repair-link': button('Enviar un enlace de reparación'),
    'change-proxy': button('Cambiar el proxy'),
    restart: button('Reiniciar'),
    'open-billing': button('Abrir la facturación'),
  },
  notes: {
    nextAttempt: (time) => `El próximo intento es ${time}.`,
    drops: (count) =>
      counted(count, {
        one: 'Esta conexión se perdió # vez en los últimos siete días.',
        many: 'Esta conexión se perdió # de veces en los últimos siete días.',
        other: 'Esta conexión se perdió # veces en los últimos siete días.',
      }),
    firstSync: 'El historial antiguo aún estaba llegando cuando ocurrió.',
  },
  groups: {
    'provider-outage': ({ count, provider }) =>
      counted(count, {
        one: `${provider} tiene problemas: # cuenta está interrumpida.`,
        many: `${provider} tiene problemas: # de cuentas están interrumpidas.`,
        other: `${provider} tiene problemas: # cuentas están interrumpidas.`,
      }),
    proxy: ({ count }) =>
      counted(count, {
        one: 'Un proxy no funciona: # cuenta está interrumpida.',
        many: 'Un proxy no funciona: # de cuentas están interrumpidas.',
        other: 'Un proxy no funciona: # cuentas están interrumpidas.',
      }),
    'unipile-outage': ({ count }) =>
      counted(count, {
        one: 'El servicio que conecta las cuentas tiene un problema: # cuenta está interrumpida.',
        many: 'El servicio que conecta las cuentas tiene un problema: # de cuentas están interrumpidas.',
        other: 'El servicio que conecta las cuentas tiene un problema: # cuentas están interrumpidas.',
      }),
    stopped: ({ count }) =>
      counted(count, {
        one: '# cuenta se detuvo y espera un reinicio.',
        many: '# de cuentas se detuvieron y esperan un reinicio.',
        other: '# cuentas se detuvieron y esperan un reinicio.',
      }),
    subscription: ({ count }) =>
      counted(count, {
        one: '# cuenta está en pausa con la suscripción.',
        many: '# de cuentas están en pausa con la suscripción.',
        other: '# cuentas están en pausa con la suscripción.',
      }),
    lock: ({ count }) =>
      counted(count, {
        one: '# cuenta está bloqueada.',
        many: '# de cuentas están bloqueadas.',
        other: '# cuentas están bloqueadas.',
      }),
    interruption: ({ count, provider }) =>
      counted(count, {
        one: `# cuenta de ${provider} está interrumpida.`,
        many: `# de cuentas de ${provider} están interrumpidas, quizá por la misma razón.`,
        other: `# cuentas de ${provider} están interrumpidas, quizá por la misma razón.`,
      }),
    'signed-out-together': ({ count, provider }) =>
      counted(count, {
        one: `# cuenta de ${provider} se desconectó.`,
        many: `# de cuentas de ${provider} se desconectaron en pocos minutos. Quizá cambiaron allí las claves de la aplicación.`,
        other: `# cuentas de ${provider} se desconectaron en pocos minutos. Quizá cambiaron allí las claves de la aplicación.`,
      }),
  },
};
