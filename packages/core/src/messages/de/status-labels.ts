import type { Messages } from '../messages.ts';

/** The German status labels. */
export const statusLabels: Messages['status'] = {
  running: 'In Betrieb',
  connecting: 'Wird verbunden…',
  checking: 'Wird geprüft…',
  disconnected: 'Anmeldung erforderlich',
  partial: 'Teilweise verbunden',
  degraded: 'Teilweise unterbrochen',
  errored: 'Dienst unterbrochen',
  paused: 'Pausiert',
  locked: 'Gesperrt',
  removed: 'Entfernt',
  unknown: 'Status unbekannt',
};
