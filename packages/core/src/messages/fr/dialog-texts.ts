import type { DialogTexts } from '../dialog-texts.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'many' | 'other'>('fr');

/** The French words of dialogs, history and the page people come back to. */
export const dialogTexts: DialogTexts = {
  attention: {
    heading: (count) =>
      counted(count, {
        one: '# compte a besoin de vous',
        many: '# de comptes ont besoin de vous',
        other: '# comptes ont besoin de vous',
      }),
    more: (count) => counted(count, { one: '# autre', many: '# autres', other: '# autres' }),
    fixAll: 'Tout réparer',
  },
  fixAll: {
    heading: 'Réparer tous les comptes',
    position: (position, total) => `${position} sur ${total}`,
    resume: 'Vous pouvez vous arrêter à tout moment. Ce qui est réparé le reste.',
    skip: { label: 'Passer', labelFor: (account) => `Passer ${account}` },
    later: 'Finir plus tard',
    allDone: 'Tous les comptes fonctionnent à nouveau',
    someLeft: (count) =>
      counted(count, {
        one: '# compte a encore besoin de vous',
        many: '# de comptes ont encore besoin de vous',
        other: '# comptes ont encore besoin de vous',
      }),
    skipped: 'Passé',
    goBack: 'Revoir les comptes passés',
    done: 'Terminé',
  },
  result: {
    connected: 'Le compte est connecté',
    connectedSentence: 'Il apparaît parmi vos comptes dans un instant.',
    back: 'Retour à vos comptes',
  },
  history: {
    heading: (days) =>
      counted(days, {
        one: 'Le dernier jour',
        many: 'Les derniers # de jours',
        other: 'Les # derniers jours',
      }),
    nothing: 'Aucune interruption pendant cette période.',
    well: 'Aucune interruption',
    before: 'Pas encore connecté',
    ongoing: 'Toujours en cours',
    lasted: (duration) => `pendant ${duration}`,
    asTable: 'Afficher en tableau',
    columns: { start: 'Début', status: 'Statut', cause: 'Cause', duration: 'Durée', end: 'Terminé par' },
    recoveredBy: {
      'owner-sign-in': 'Nouvelle connexion',
      'by-itself': 'Rétabli de lui-même',
      operator: 'Résolu par l’équipe',
      removed: 'Compte retiré',
      unknown: 'Fonctionne à nouveau',
    },
  },
  causes: {
    credentials: 'La connexion a pris fin',
    permissions: 'Une autorisation manque',
    checkpoint: 'Le service demande une confirmation',
    provider: 'Le service rencontre des problèmes',
    proxy: 'La voie de connexion est coupée',
    unipile: 'Le service de liaison rencontre des problèmes',
    stopped: 'Les mises à jour sont arrêtées',
    subscription: 'L’abonnement est inactif',
    lock: 'Le compte est verrouillé',
  },
  details: {
    status: 'Statut',
    cause: 'Cause',
    products: 'Parties',
    firstSync: 'Ancien historique',
    connected: 'Connecté depuis',
    confirmed: 'Confirmé',
    neverConfirmed: 'Pas encore',
    syncStates: {
      unknown: 'Inconnu',
      pending: 'Commence bientôt',
      running: 'Arrive encore',
      failed: 'Incomplet, réessayé automatiquement',
      completed: 'Complet',
    },
  },
  remove: {
    heading: (account) => `Retirer ${account} ?`,
    impact: [
      'Les nouveaux messages n’arrivent plus dans cette application.',
      'Ce que cette application en a reçu peut être effacé.',
      'Rien ne change chez le service lui-même.',
    ],
    noRepair: 'Une connexion interrompue se répare en se reconnectant. Retirer le compte n’y aide pas.',
    confirm: { label: 'Retirer', labelFor: (account) => `Retirer ${account}` },
    keep: 'Garder le compte',
    removing: 'Retrait en cours…',
    failed: 'Le compte n’a pas pu être retiré. Rien n’a changé.',
  },
  mismatch: {
    before: 'Connecté avant',
    now: 'Connecté à l’instant',
    keep: {
      label: (person) => `Garder ${person}`,
      hint: 'Rien ne change. Reconnectez-vous avec ce compte.',
    },
    switch: {
      label: (person) => `Passer à ${person}`,
      hint: 'Ce compte prend la place de celui qui était connecté.',
    },
    add: { label: (person) => `Ajouter ${person}`, hint: 'Les deux comptes restent, côte à côte.' },
    unnamed: 'Le service a refusé la connexion et ne dit pas de qui il s’agissait.',
  },
  picker: { label: 'Choisir un service' },
};
