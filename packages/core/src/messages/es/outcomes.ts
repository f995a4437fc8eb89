import type { RemedyTexts } from '../remedy-texts.ts';

const tryAgain = { label: 'Reintentar', labelFor: (account: string): string => `Reintentar: ${account}` };

/** Sign-ins that did not end in a connection, in Spanish. */
export const outcomes: RemedyTexts['outcomes'] = {
  'use-existing': {
    heading: () => 'Esta cuenta ya está conectada',
    sentence: ({ existing }) =>
      existing ? `Está conectada como «${existing}».` : 'Usted la conectó aquí antes.',
    action: {
      label: 'Usar la conexión existente',
      labelFor: (account) => `Usar la conexión existente: ${account}`,
    },
  },
  'existing-is-theirs': {
    heading: () => 'Esta cuenta ya está conectada',
    sentence: () => 'Su titular inició sesión en ella una vez más. Es la misma cuenta.',
    action: { none: 'No hay nada que hacer.' },
  },
  'in-use-elsewhere': {
    heading: () => 'Esta cuenta ya está en uso',
    sentence: () => 'Un administrador puede decirle más.',
    action: {
      label: 'Preguntar a un administrador',
      labelFor: (account) => `Preguntar a un administrador: ${account}`,
    },
  },
  'in-use-by-another': {
    heading: () => 'Esta cuenta ya está en uso',
    sentence: () => 'Alguien inició sesión en una cuenta que está conectada para otra persona.',
    action: { none: 'No hay nada que pulsar: acuerde con ambas personas quién puede usarla.' },
  },
  restricted: {
    heading: () => 'Esta cuenta no se puede conectar',
    sentence: ({ reference }) =>
      `Unipile la rechazó. El servicio de ayuda puede decirle más${reference ? ' con la referencia de abajo' : ''}.`,
    action: {
      label: 'Contactar con ayuda',
      labelFor: (account) => `Contactar con ayuda sobre ${account}`,
    },
  },
  'signed-in-as-other': {
    heading: () => 'Se inició sesión con otra cuenta',
    sentence: ({ before, now }) =>
      before && now
        ? `Conectada antes: ${before}. Hace un momento: ${now}.`
        : 'Nada ha cambiado. Hace falta la cuenta que estaba conectada antes.',
    action: tryAgain,
  },
  declined: {
    heading: () => 'El inicio de sesión se rechazó',
    sentence: ({ provider }) => `${provider} no lo dejó pasar, o se canceló allí.`,
    action: tryAgain,
  },
  'link-expired': {
    heading: () => 'La página estuvo abierta demasiado tiempo',
    sentence: () => 'Una nueva se abre enseguida.',
    action: tryAgain,
  },
  'sign-in-failed': {
    heading: () => 'El inicio de sesión no terminó',
    sentence: ({ provider }) => `${provider} no dio ninguna razón.`,
    action: tryAgain,
  },
  'owner-tries-again': {
    heading: () => 'Un inicio de sesión no terminó',
    sentence: ({ provider }) => `El titular intentó iniciar sesión en ${provider}.`,
    action: { none: 'No hay nada que pulsar: solo el titular puede iniciar sesión.' },
  },
};
