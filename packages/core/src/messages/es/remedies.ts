import type { Messages, RemedyContext } from '../messages.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');
const notWorking = ({ brokenParts }: RemedyContext, otherwise: string): string =>
  brokenParts ? `No funciona: ${brokenParts}.` : otherwise;

/** A label and, as its accessible name, the label with the account. */
const button = (label: string, link = ': '): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => label + link + account,
});

const reconnect = button('Volver a conectar');
const grantAccess = button('Dar acceso');
const askAdministrator = button('Preguntar a un administrador');
const waiting = {
  none: 'No tiene que hacer nada. Se vuelve a intentar por sí solo y esta página se actualiza.',
};
const teamMends = {
  none: 'No tiene que hacer nada. El equipo que lleva esta aplicación puede arreglarlo.',
};
const restarts = 'Al iniciar sesión, las partes que funcionan se reinician un momento.';

/** What owners are told in short, in Spanish. */
export const remedies: Messages['remedies'] = {
  'all-well': {
    heading: () => 'Todo funciona',
    sentence: ({ provider }) => `${provider} está conectado y al día.`,
    action: { none: 'No hay nada que hacer.' },
  },
  checking: {
    heading: () => 'Comprobando la conexión…',
    sentence: () => 'Puede tardar unos segundos.',
    action: { none: 'Esta página se actualiza por sí sola.' },
  },
  connecting: {
    heading: ({ provider }) => `${provider} se está conectando`,
    sentence: () => 'Suele terminar por sí solo en unos minutos.',
    action: { none: 'No hay nada que hacer. Esta página se actualiza por sí sola.' },
  },
  'first-sync': {
    heading: () => 'El historial aún está llegando',
    sentence: ({ provider }) => `Lo nuevo de ${provider} ya llega; lo anterior viene después.`,
    action: { none: 'No hay nada que hacer. Esta página se actualiza por sí sola.' },
  },
  'first-sync-failed': {
    heading: () => 'El historial antiguo puede estar incompleto',
    sentence: ({ provider }) => `No ha llegado todo lo anterior de ${provider}.`,
    action: { none: 'No hay nada que hacer. Se vuelve a intentar por sí solo.' },
  },
  'repeated-drops': {
    heading: () => 'Esta conexión se pierde una y otra vez',
    sentence: ({ provider }) => `${provider} la ha cerrado varias veces en una semana.`,
    action: { none: 'Ahora no hay nada que hacer: vuelve a funcionar.' },
  },
  'sign-in-again': {
    heading: ({ provider }) => `Vuelva a iniciar sesión en ${provider}`,
    sentence: (context) =>
      `${context.provider} cerró la conexión${since(context)}. No llega nada nuevo hasta que inicie sesión.`,
    action: reconnect,
  },
  'sign-in-mailbox': {
    heading: () => 'Vuelva a iniciar sesión en el buzón',
    sentence: (context) =>
      `El servidor de correo cerró la conexión${since(context)}. No llega correo nuevo hasta que inicie sesión.`,
    action: reconnect,
  },
  'scan-again': {
    heading: () => 'Escanee el código de nuevo',
    sentence: (context) =>
      `${context.provider} cerró la conexión${since(context)}. Tenga el teléfono a mano.`,
    action: button('Mostrar el código'),
  },
  'sign-in-part': {
    heading: ({ provider }) => `Una parte de ${provider} espera su inicio de sesión`,
    sentence: (context) =>
      `${notWorking(context, `Una parte de ${context.provider} se detuvo${since(context)}.`)} ${restarts}`,
    action: reconnect,
  },
  'grant-access': {
    heading: ({ provider }) => `${provider} necesita un permiso más`,
    sentence: ({ provider }) => `Falta un permiso o se retiró, así que no llega nada nuevo de ${provider}.`,
    action: grantAccess,
  },
  'grant-part': {
    heading: ({ provider }) => `${provider} necesita un permiso más`,
    sentence: (context) =>
      `Falta un permiso o se retiró. ${notWorking(context, `Una parte de ${context.provider} no funciona.`)} ${restarts}`,
    action: grantAccess,
  },
  'pass-check': {
    heading: ({ provider }) => `${provider} quiere confirmar que es usted`,
    sentence: (context) =>
      `${context.provider} cerró la conexión${since(context)} y pide un control de seguridad. Hasta entonces no llega nada nuevo.`,
    action: reconnect,
  },
  'pass-check-part': {
    heading: ({ provider }) => `${provider} quiere confirmar que es usted`,
    sentence: (context) =>
      `${context.provider} pide un control de seguridad. ${notWorking(context, 'Una parte lo espera.')} ${restarts}`,
    action: reconnect,
  },
  wait: {
    heading: () => 'Conexión interrumpida',
    sentence: ({ provider }) => `En este momento no se puede llegar a ${provider}.`,
    action: waiting,
  },
  'wait-provider': {
    heading: ({ provider }) => `${provider} tiene problemas`,
    sentence: (context) => `La conexión se interrumpió${since(context)}.`,
    action: waiting,
  },
  'wait-proxy': {
    heading: () => 'Conexión interrumpida',
    sentence: ({ provider }) => `Los mensajes esperan a que vuelva el camino hasta ${provider}.`,
    action: teamMends,
  },
  'wait-unipile': {
    heading: () => 'Conexión interrumpida',
    sentence: ({ provider }) => `El servicio que conecta ${provider} tiene un problema.`,
    action: waiting,
  },
  'wait-operator': {
    heading: () => 'Conexión interrumpida',
    sentence: (context) => `La conexión con ${context.provider} se detuvo${since(context)}.`,
    action: { none: 'No tiene que hacer nada. El equipo que lleva esta aplicación puede reanudarla.' },
  },
  'wait-part': {
    heading: ({ provider }) => `Una parte de ${provider} está interrumpida`,
    sentence: (context) => notWorking(context, 'En este momento no se puede llegar a una parte.'),
    action: waiting,
  },
  'wait-part-provider': {
    heading: ({ provider }) => `Una parte de ${provider} está interrumpida`,
    sentence: (context) => `El problema está en ${context.provider}. ${notWorking(context, '')}`.trimEnd(),
    action: waiting,
  },
  'wait-part-operator': {
    heading: ({ provider }) => `Una parte de ${provider} está interrumpida`,
    sentence: (context) => notWorking(context, 'Una parte se detuvo.'),
    action: teamMends,
  },
  paused: {
    heading: () => 'En pausa por su organización',
    sentence: () => 'Un administrador puede volver a activarla.',
    action: askAdministrator,
  },
  locked: {
    heading: () => 'Bloqueada',
    sentence: () => 'El acceso a esta cuenta está bloqueado por ahora. Un administrador puede decirle más.',
    action: askAdministrator,
  },
  removed: {
    heading: () => 'Esta conexión se eliminó',
    sentence: ({ provider }) => `${provider} ya no está conectado aquí.`,
    action: button('Conectar de nuevo'),
  },
  unknown: {
    heading: () => 'Estado desconocido',
    sentence: ({ provider }) => `Esta página aún no sabe leer lo que se comunicó sobre ${provider}.`,
    action: { none: 'No hay nada que hacer. Se vuelve a comprobar por sí solo y esta página se actualiza.' },
  },
};
