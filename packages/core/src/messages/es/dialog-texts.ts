import type { DialogTexts } from '../dialog-texts.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'many' | 'other'>('es');

/** The Spanish words of dialogs, history and the page people come back to. */
export const dialogTexts: DialogTexts = {
  attention: {
    heading: (count) =>
      counted(count, {
        one: '# cuenta le necesita',
        many: '# de cuentas le necesitan',
        other: '# cuentas le necesitan',
      }),
    more: (count) => counted(count, { one: '# más', many: '# más', other: '# más' }),
    fixAll: 'Reparar todas',
  },
  fixAll: {
    heading: 'Reparar todas las cuentas',
    position: (position, total) => `${position} de ${total}`,
    resume: 'Puede parar cuando quiera. Lo reparado sigue reparado.',
    skip: { label: 'Omitir', labelFor: (account) => `Omitir ${account}` },
    later: 'Terminar más tarde',
    allDone: 'Todas las cuentas vuelven a funcionar',
    someLeft: (count) =>
      counted(count, {
        one: '# cuenta todavía le necesita',
        many: '# de cuentas todavía le necesitan',
        other: '# cuentas todavía le necesitan',
      }),
    skipped: 'Omitida',
    goBack: 'Revisar las omitidas',
    done: 'Listo',
  },
  result: {
    connected: 'La cuenta está conectada',
    connectedSentence: 'Aparece entre sus cuentas en un momento.',
    back: 'Volver a sus cuentas',
  },
  history: {
    heading: (days) =>
      counted(days, {
        one: 'El último día',
        many: 'Los últimos # de días',
        other: 'Los últimos # días',
      }),
    nothing: 'Ninguna interrupción en este tiempo.',
    well: 'Sin interrupción',
    before: 'Aún sin conectar',
    ongoing: 'Todavía en curso',
    lasted: (duration) => `durante ${duration}`,
    asTable: 'Mostrar como tabla',
    columns: { start: 'Inicio', status: 'Estado', cause: 'Causa', duration: 'Duración', end: 'Terminó por' },
    recoveredBy: {
      'owner-sign-in': 'Nuevo inicio de sesión',
      'by-itself': 'Volvió por sí sola',
      operator: 'Resuelto por el equipo',
      removed: 'Cuenta eliminada',
      unknown: 'Vuelve a funcionar',
    },
  },
  causes: {
    credentials: 'La sesión terminó',
    permissions: 'Falta un permiso',
    checkpoint: 'El servicio pide una confirmación',
    provider: 'El servicio tiene problemas',
    proxy: 'La vía de conexión está caída',
    unipile: 'El servicio de conexión tiene problemas',
    stopped: 'Las actualizaciones están detenidas',
    subscription: 'La suscripción está inactiva',
    lock: 'La cuenta está bloqueada',
  },
  details: {
    status: 'Estado',
    cause: 'Causa',
    products: 'Partes',
    firstSync: 'Historial anterior',
    connected: 'Conectada desde',
    confirmed: 'Confirmado',
    neverConfirmed: 'Todavía no',
    syncStates: {
      unknown: 'Sin datos',
      pending: 'Empieza pronto',
      running: 'Todavía llegando',
      failed: 'Incompleto, se reintenta por sí solo',
      completed: 'Completo',
    },
  },
  remove: {
    heading: (account) => `¿Eliminar ${account}?`,
    impact: [
      'Los mensajes nuevos dejan de llegar a esta aplicación.',
      'Lo que esta aplicación recibió de ella puede borrarse.',
      'Nada cambia en el propio servicio.',
    ],
    noRepair: 'Una conexión interrumpida se repara iniciando sesión de nuevo. Eliminarla no ayuda.',
    confirm: { label: 'Eliminar', labelFor: (account) => `Eliminar ${account}` },
    keep: 'Conservar la cuenta',
    removing: 'Eliminando…',
    failed: 'No se pudo eliminar la cuenta. Nada cambió.',
  },
  mismatch: {
    before: 'Conectada antes',
    now: 'Sesión de ahora',
    keep: {
      label: (person) => `Conservar ${person}`,
      hint: 'Nada cambia. Inicie sesión de nuevo con esta cuenta.',
    },
    switch: {
      label: (person) => `Cambiar a ${person}`,
      hint: 'Esta cuenta ocupa el lugar de la que estaba conectada.',
    },
    add: { label: (person) => `Añadir ${person}`, hint: 'Las dos cuentas quedan, una junto a otra.' },
    unnamed: 'El servicio rechazó el inicio de sesión y no dice quién era.',
  },
  picker: { label: 'Elija un servicio' },
  links: {
    link: 'Enlace',
    once: 'Cópielo ahora: el enlace solo se muestra esta vez.',
    copy: 'Copiar enlace',
    copied: 'Copiado.',
    copyFailed: 'No se pudo copiar. Seleccione el enlace y cópielo usted.',
    share: 'Compartir…',
    note: 'Para quién',
    noteHint: 'Quien abre el enlace no lo ve.',
    lifetime: 'Válido durante',
    days: (count) => counted(count, { one: '# día', many: '# de días', other: '# días' }),
    make: 'Crear enlace',
    making: 'Creando el enlace…',
    another: 'Crear otro enlace',
    made: 'Enlaces creados',
    notLoaded: 'No se pudieron cargar los enlaces creados.',
    unnamed: (time) => `Creado: ${time}`,
    openUntil: (time) => `Válido hasta ${time}`,
    done: 'Usado',
    revoked: 'Anulado',
    expired: 'Caducado',
    opened: (age) => `Abierto ${age}`,
    end: { label: 'Anular', labelFor: (link) => `Anular el enlace: ${link}` },
    ended: 'El enlace ya no funciona.',
    failed: 'Esto no funcionó. Nada cambió.',
  },
  repair: {
    ask: {
      label: 'Pedir a otra persona',
      labelFor: (account) => `Pedir a otra persona que repare ${account}`,
    },
    heading: (account) => `Que otra persona repare ${account}`,
    sentence: (provider) =>
      `Quien abre el enlace puede iniciar sesión en ${provider} para esta cuenta y no ve nada más de ella.`,
  },
  failures: {
    'not-your-fault':
      'No ha funcionado, y no es culpa suya. El equipo de esta aplicación tiene que revisarlo.',
    'ask-your-team': 'El equipo de esta aplicación tiene que revisarlo.',
    'sign-in-again': 'Vuelva a iniciar sesión en esta cuenta.',
    'check-details': 'Se ha rechazado el inicio de sesión. Revise los datos.',
    'check-mail-settings':
      'No se llega al servidor de correo con estos ajustes. Revise el servidor, el puerto y el cifrado.',
    'wrong-code': 'Este código no se ha aceptado. Escríbalo de nuevo o pida otro.',
    'use-other-way': 'Este paso no se puede hacer aquí. Elija otra forma de iniciar sesión.',
    'other-session': 'Hay otra sesión abierta de esta cuenta. Ciérrela y vuelva a iniciar sesión.',
    'other-person': 'Ha iniciado sesión con una cuenta distinta de la anterior.',
    'grant-access': 'Falta un permiso. Vuelva a iniciar sesión y concédalo.',
    'provider-rights': 'Sus derechos o su plan en el servicio no lo permiten.',
    restricted: 'Esta cuenta no se puede conectar. El servicio de ayuda puede decirle más.',
    'restricted-by-provider': 'El servicio ha restringido esta cuenta. Busque allí un mensaje.',
    'already-connected': 'Esta cuenta ya está conectada.',
    'finish-at-provider':
      'El servicio pide antes un paso propio. Abra su aplicación o su sitio y vuelva a intentarlo.',
    'not-found': 'Esto ya no existe.',
    'not-possible': 'El servicio no lo ofrece.',
    'start-over': 'Este inicio de sesión ha terminado. Empiece de nuevo.',
    'sign-in-running': 'Ya hay un inicio de sesión en curso para esta cuenta. Termínelo allí.',
    'link-expired': 'La página ha estado abierta demasiado tiempo. Ábrala de nuevo.',
    'try-again': 'No ha funcionado. Vuelva a intentarlo.',
    'wait-a-little': 'Han sido demasiadas veces en poco tiempo. Espere un poco.',
    'proxy-trouble':
      'El camino hacia el servicio está interrumpido. El equipo de esta aplicación puede arreglarlo.',
    'provider-trouble': 'El servicio tiene problemas. Vuelva a intentarlo más tarde.',
    'unipile-trouble': 'El servicio de conexión tiene problemas. Vuelva a intentarlo más tarde.',
  },
};
