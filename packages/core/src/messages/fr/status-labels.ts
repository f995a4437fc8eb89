import type { Messages } from '../messages.ts';

/** The French status labels. */
export const statusLabels: Messages['status'] = {
  running: 'Opérationnel',
  connecting: 'Connexion…',
  checking: 'Vérification…',
  disconnected: 'Authentification requise',
  partial: 'Partiellement connecté',
  degraded: 'Partiellement interrompu',
  errored: 'Service interrompu',
  paused: 'En pause',
  locked: 'Verrouillé',
  removed: 'Supprimé',
  unknown: 'Statut inconnu',
};
