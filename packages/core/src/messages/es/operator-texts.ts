import type { OperatorTexts } from '../operator-texts.ts';

/** The Spanish words of the operators' tools. */
export const operatorTexts: OperatorTexts = {
  proxy: {
    heading: (account) => `Proxy de ${account}`,
    sentence: 'La cuenta llega a su servicio por esta vía. Un cambio puede reiniciarla.',
    way: 'Vía al servicio',
    ways: { none: 'Elegida por Unipile', country: 'Cerca de un país', own: 'Un proxy propio' },
    country: 'País',
    protocol: 'Protocolo',
    host: 'Host',
    port: 'Puerto',
    username: 'Nombre de usuario',
    password: 'Contraseña',
    passwordHint: 'Se envía una vez y no se muestra nunca más.',
    save: { label: 'Cambiar proxy', labelFor: (account) => `Cambiar proxy de ${account}` },
    saving: 'Cambiando el proxy…',
    saved: 'El proxy está cambiado. El estado sigue por sí solo.',
    cancel: 'Cancelar',
  },
  connect: {
    heading: (owner) => `Conectar una cuenta para ${owner}`,
    how: 'Cómo',
    hows: {
      quick: { label: 'Iniciar sesión aquí', hint: 'Usted mismo inicia la sesión, ahora.' },
      shared: {
        label: 'Enviar un enlace de un solo uso',
        hint: 'Quien lo abre puede conectar una cuenta.',
      },
    },
    service: 'Servicio',
    anyService: 'Cualquier servicio',
    settings: 'Ajustes',
    parts: 'Partes de LinkedIn',
    methods: 'Formas de iniciar sesión',
    methodNames: { credentials: 'Contraseña', cookies: 'Cookies del navegador' },
    scopes: 'Permisos (scopes)',
    scopesHint: 'Uno por línea. Vacío pide los habituales.',
    openSignIn: 'Abrir el inicio de sesión',
    connected: (owner) => `La cuenta está conectada. Pertenece a ${owner}.`,
  },
  restart: {
    running: 'Reiniciando…',
    done: 'La cuenta se reinicia. El estado sigue por sí solo.',
  },
  failures: {
    forbidden: 'Solo los operadores pueden hacer esto.',
    refused: 'Esto se rechazó. Nada cambió.',
    other: 'Esto no funcionó. Nada cambió. Inténtelo de nuevo en un minuto.',
  },
};
