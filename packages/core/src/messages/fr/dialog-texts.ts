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
  links: {
    link: 'Lien',
    once: 'Copiez-le maintenant : le lien n’est affiché que cette fois.',
    copy: 'Copier le lien',
    copied: 'Copié.',
    copyFailed: 'La copie a échoué. Sélectionnez le lien et copiez-le vous-même.',
    share: 'Partager…',
    note: 'Pour qui',
    noteHint: 'Qui ouvre le lien ne le voit pas.',
    lifetime: 'Valable',
    days: (count) => counted(count, { one: '# jour', many: '# de jours', other: '# jours' }),
    make: 'Créer le lien',
    making: 'Création du lien…',
    another: 'Créer un autre lien',
    made: 'Liens créés',
    notLoaded: 'Les liens déjà créés n’ont pas pu être chargés.',
    unnamed: (time) => `Créé le ${time}`,
    openUntil: (time) => `Valable jusqu’au ${time}`,
    done: 'Utilisé',
    revoked: 'Annulé',
    expired: 'Expiré',
    opened: (age) => `Ouvert ${age}`,
    end: { label: 'Annuler', labelFor: (link) => `Annuler le lien : ${link}` },
    ended: 'Le lien ne fonctionne plus.',
    failed: 'Cela n’a pas fonctionné. Rien n’a changé.',
  },
  repair: {
    ask: {
      label: 'Demander à quelqu’un',
      labelFor: (account) => `Demander à quelqu’un de réparer ${account}`,
    },
    heading: (account) => `Faire réparer ${account} par quelqu’un d’autre`,
    sentence: (provider) =>
      `Qui ouvre le lien peut se connecter à ${provider} pour ce compte, et n’en voit rien d’autre.`,
  },
  failures: {
    'not-your-fault':
      'Cela n’a pas fonctionné, et vous n’y êtes pour rien. L’équipe qui gère cette application doit intervenir.',
    'ask-your-team': 'L’équipe qui gère cette application doit intervenir.',
    'sign-in-again': 'Connectez-vous de nouveau à ce compte.',
    'check-details': 'La connexion a été refusée. Vérifiez votre saisie.',
    'check-mail-settings':
      'Le serveur de messagerie est injoignable avec ces réglages. Vérifiez le serveur, le port et le chiffrement.',
    'wrong-code': 'Ce code n’a pas été accepté. Saisissez-le de nouveau ou demandez-en un autre.',
    'use-other-way': 'Cette étape n’est pas possible ici. Choisissez une autre façon de vous connecter.',
    'other-session': 'Une autre session de ce compte est ouverte. Fermez-la, puis connectez-vous de nouveau.',
    'other-person': 'Vous vous êtes connecté avec un autre compte qu’auparavant.',
    'grant-access': 'Il manque une autorisation. Connectez-vous de nouveau et accordez-la.',
    'provider-rights': 'Vos droits ou votre abonnement auprès du service ne le permettent pas.',
    restricted: 'Ce compte ne peut pas être connecté. L’assistance peut vous en dire plus.',
    'restricted-by-provider': 'Le service a restreint ce compte. Consultez-y vos messages.',
    'already-connected': 'Ce compte est déjà connecté.',
    'finish-at-provider':
      'Le service demande d’abord une étape chez lui. Ouvrez son application ou son site, puis réessayez.',
    'not-found': 'Cela n’existe plus.',
    'not-possible': 'Le service ne le propose pas.',
    'start-over': 'Cette connexion est terminée. Recommencez-la.',
    'sign-in-running': 'Une connexion à ce compte est déjà en cours. Terminez-la là-bas.',
    'link-expired': 'La page de connexion est restée ouverte trop longtemps. Ouvrez-la de nouveau.',
    'try-again': 'Cela n’a pas fonctionné. Réessayez.',
    'wait-a-little': 'C’était trop souvent en peu de temps. Attendez un peu.',
    'proxy-trouble':
      'La voie vers le service est interrompue. L’équipe qui gère cette application peut la rétablir.',
    'provider-trouble': 'Le service rencontre des problèmes. Réessayez plus tard.',
    'unipile-trouble': 'Le service de connexion rencontre des problèmes. Réessayez plus tard.',
  },
};
