import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'many' | 'other'>('es');

/** The Spanish words around the accounts: buttons, the list, times, the connect journey. */
export const words: Pick<Messages, 'stillWorks' | 'products' | 'actions' | 'list' | 'times' | 'connect'> = {
  stillWorks: {
    everything: () => 'Todo funciona.',
    history: () => 'Todo lo recibido antes sigue aquí.',
    parts: ({ workingParts }) =>
      workingParts ? `Sigue funcionando: ${workingParts}.` : 'Las demás partes funcionan como siempre.',
    accounts: () => 'Las demás cuentas no están afectadas.',
    unchanged: () => 'Lo que estaba conectado antes sigue igual.',
  },
  products: {
    classic: 'mensajes y perfil',
    recruiter: 'Recruiter',
    sales_navigator: 'Sales Navigator',
    company: 'páginas de empresa',
    mail: 'correo',
    calendar: 'calendario',
  },
  actions: {
    connect: 'Conectar una cuenta',
    retry: 'Reintentar',
    openAgain: 'Volver a abrir',
    openAgainFor: (account) => `Volver a abrir la ventana de inicio de sesión de ${account}`,
    openSignInPage: 'Abrir la página de inicio',
    continueHere: 'Continuar en esta pestaña',
    cancel: 'Cancelar',
    dismiss: 'Cerrar',
    showDetails: (account) => `Mostrar los detalles de ${account}`,
  },
  list: {
    label: 'Cuentas conectadas',
    loading: 'Cargando cuentas…',
    empty: 'Todavía no hay ninguna cuenta conectada.',
    failed: 'No se pudieron cargar las cuentas.',
    unauthenticated: 'Su sesión ha terminado. Vuelva a entrar en esta aplicación para ver sus cuentas.',
    counts: {
      connected: (count) =>
        counted(count, { one: '# conectada', many: '# conectadas', other: '# conectadas' }),
      needYou: (count) =>
        counted(count, { one: '# le necesita', many: '# le necesitan', other: '# le necesitan' }),
      interrupted: (count) =>
        counted(count, {
          one: '# interrumpida',
          many: '# interrumpidas',
          other: '# interrumpidas',
        }),
      other: (count) => counted(count, { one: '# otra', many: '# otras', other: '# otras' }),
    },
    byStatus: 'Filtrar por estado',
    search: 'Buscar cuentas',
    provider: 'Servicio',
    allProviders: 'Todos los servicios',
    groupBy: 'Agrupar cuentas',
    groups: { none: 'Sin grupos', provider: 'Por servicio', cause: 'Por causa' },
    otherAccounts: 'Otras cuentas',
    noMatch: 'Ninguna cuenta coincide.',
    showAll: 'Mostrar todas las cuentas',
    found: (count) =>
      counted(count, {
        one: '# cuenta encontrada',
        many: '# de cuentas encontradas',
        other: '# cuentas encontradas',
      }),
    livePaused: 'Las actualizaciones en directo están en pausa. Reintentando…',
    unnamed: (provider) => `Cuenta de ${provider}`,
    changed: (account, provider, status) => `${account}, ${provider}: ${status}`,
    changedMany: (count) =>
      counted(count, {
        one: 'Cambió el estado de # cuenta.',
        many: 'Cambió el estado de # de cuentas.',
        other: 'Cambió el estado de # cuentas.',
      }),
    rowFailed: 'Esta cuenta no se puede mostrar.',
  },
  times: {
    at: (time) => `${article(time)} ${time}`,
    on: (date) => `el ${date}`,
    since: (time) => (isDate(time) ? `desde el ${time}` : `desde ${article(time).slice(2)} ${time}`),
    checked: (time) => `Última comprobación: ${time}`,
    confirmed: (age) => `Confirmado ${age}`,
    lastKnown: (age) => `Último estado conocido ${age}`,
    unconfirmed: 'Aún sin confirmar',
  },
  connect: {
    preparing: 'Abriendo la ventana de inicio de sesión…',
    waiting: 'Termine de iniciar sesión en la otra ventana.',
    looksClosed: 'La ventana parece cerrada. Si no ha terminado, vuelva a abrirla.',
    blockedHeading: 'Su navegador bloqueó la ventana',
    blocked: 'Abra la página de inicio de sesión con este enlace.',
    checking: 'Comprobando la conexión…',
    done: 'Conectada.',
    failures: {
      denied: 'El inicio de sesión se rechazó, así que nada ha cambiado.',
      expired: 'La página de inicio de sesión estuvo abierta demasiado tiempo. Una nueva se abre enseguida.',
      already_connected: 'Esta cuenta ya está conectada aquí.',
      already_in_use: 'Esta cuenta ya está en uso. Un administrador puede decirle más.',
      restricted: 'Esta cuenta no se puede conectar. El servicio de ayuda puede decirle más.',
      wrong_person:
        'Se inició sesión con otra cuenta, así que nada ha cambiado. Entre con la cuenta que estaba conectada antes.',
      failed: 'El inicio de sesión no terminó.',
      unauthenticated: 'Su sesión ha terminado. Vuelva a entrar en esta aplicación.',
      forbidden: 'Esta página no tiene permiso para hacerlo. Vuelva a cargarla e inténtelo de nuevo.',
      not_found: 'Esta cuenta ya no existe aquí.',
      invalid_request:
        'No se pudo abrir la página de inicio de sesión. Vuelva a cargar esta página e inténtelo de nuevo.',
      invalid_signature: 'No se pudo abrir la página de inicio de sesión.',
      too_large: 'No se pudo abrir la página de inicio de sesión.',
      rate_limited: 'Fueron muchas veces en poco tiempo. Espere un minuto e inténtelo de nuevo.',
      version_mismatch: 'Esta página ya no está al día. Vuelva a cargarla e inténtelo de nuevo.',
      unipile_refused:
        'No se pudo abrir la página de inicio de sesión. El equipo que lleva esta aplicación tiene que revisarlo.',
      unipile_unavailable:
        'Ahora no se puede llegar a la página de inicio de sesión. Inténtelo de nuevo en un minuto.',
      unavailable:
        'Ahora no se puede llegar a la página de inicio de sesión. Inténtelo de nuevo en un minuto.',
      internal: 'No se pudo abrir la página de inicio de sesión. Inténtelo de nuevo en un minuto.',
      network: 'No hay conexión con el servidor. Compruebe su red e inténtelo de nuevo.',
      unexpected_answer:
        'No se pudo abrir la página de inicio de sesión. El equipo que lleva esta aplicación tiene que revisarlo.',
    },
  },
};

/** One o'clock is singular: "a la 1:05", "a las 14:02". */
function article(time: string): 'a la' | 'a las' {
  return /^0?1\D/.test(time) ? 'a la' : 'a las';
}

/** A date has a month in letters, a time of day at most "p. m.". */
function isDate(time: string): boolean {
  return /\p{L}{3}/u.test(time);
}
