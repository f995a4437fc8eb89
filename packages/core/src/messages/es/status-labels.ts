import type { Messages } from '../messages.ts';

/** The Spanish status labels. */
export const statusLabels: Messages['status'] = {
  running: 'Operativa',
  connecting: 'Conectando…',
  checking: 'Comprobando…',
  disconnected: 'Autenticación necesaria',
  partial: 'Conectada en parte',
  degraded: 'Interrumpida en parte',
  errored: 'Servicio interrumpido',
  paused: 'En pausa',
  locked: 'Bloqueada',
  removed: 'Eliminada',
  unknown: 'Estado desconocido',
};
