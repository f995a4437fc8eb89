import type { RemedyContext } from '../messages.ts';
import type { RemedyTexts } from '../remedy-texts.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');
const notWorking = ({ brokenParts }: RemedyContext, otherwise: string): string =>
  brokenParts ? `No funciona: ${brokenParts}.` : otherwise;

const sendRepairLink = {
  label: 'Enviar un enlace de reparación',
  labelFor: (account: string): string => `Enviar un enlace de reparación: ${account}`,
};
const restarts = 'Al iniciar sesión, las partes que funcionan se reinician un momento.';

/** What only operators are told in short, in Spanish. */
export const forOperators: RemedyTexts['forOperators'] = {
  'owner-signs-in': {
    heading: ({ provider }) => `El titular debe volver a iniciar sesión en ${provider}`,
    sentence: (context) => `${context.provider} cerró la conexión${since(context)}.`,
    action: sendRepairLink,
  },
  'owner-signs-in-part': {
    heading: ({ provider }) => `Una parte de ${provider} espera a su titular`,
    sentence: (context) => `${notWorking(context, 'Una parte se detuvo.')} ${restarts}`,
    action: sendRepairLink,
  },
  'owner-grants': {
    heading: ({ provider }) => `${provider} necesita un permiso más`,
    sentence: () => 'Falta un permiso o se retiró. Solo el titular puede darlo.',
    action: sendRepairLink,
  },
  'owner-grants-part': {
    heading: ({ provider }) => `${provider} necesita un permiso más`,
    sentence: (context) =>
      `Falta un permiso o se retiró. ${notWorking(context, 'Solo el titular puede darlo.')} ${restarts}`,
    action: sendRepairLink,
  },
  'owner-passes-check': {
    heading: ({ provider }) => `${provider} quiere confirmar al titular`,
    sentence: ({ provider }) => `${provider} pide un control de seguridad que solo el titular puede pasar.`,
    action: sendRepairLink,
  },
  'change-proxy': {
    heading: () => 'El proxy de esta cuenta no funciona',
    sentence: () => 'Los mensajes esperan a que vuelva o se cambie.',
    action: { label: 'Cambiar el proxy', labelFor: (account) => `Cambiar el proxy: ${account}` },
  },
  restart: {
    heading: () => 'Esta conexión se detuvo',
    sentence: (context) => `Se detuvo${since(context)} y espera un reinicio.`,
    action: { label: 'Reiniciar', labelFor: (account) => `Reiniciar ${account}` },
  },
  'settle-billing': {
    heading: () => 'La suscripción de Unipile está inactiva',
    sentence: () => 'Todas las cuentas están en pausa hasta que se resuelva la facturación.',
    action: { label: 'Abrir la facturación', labelFor: (account) => `Abrir la facturación: ${account}` },
  },
  'locked-by-unipile': {
    heading: () => 'Unipile bloqueó esta cuenta',
    sentence: () => 'No se puede leer ni enviar nada con ella hasta que termine el bloqueo.',
    action: {
      label: 'Contactar con ayuda',
      labelFor: (account) => `Contactar con ayuda sobre ${account}`,
    },
  },
  'removed-elsewhere': {
    heading: () => 'Esta conexión se eliminó',
    sentence: ({ provider }) => `${provider} ya no está conectado.`,
    action: { none: 'Solo el titular puede volver a conectarla.' },
  },
};
