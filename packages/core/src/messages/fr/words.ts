import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'many' | 'other'>('fr');

/** The French words around the accounts: buttons, the list, times, the connect journey. */
export const words: Pick<Messages, 'stillWorks' | 'products' | 'actions' | 'list' | 'times' | 'connect'> = {
  stillWorks: {
    everything: () => 'Tout fonctionne.',
    history: () => 'Tout ce qui a été reçu avant est toujours là.',
    parts: ({ workingParts }) =>
      workingParts
        ? `Fonctionne toujours : ${workingParts}.`
        : 'Les autres parties fonctionnent normalement.',
    accounts: () => 'Les autres comptes ne sont pas concernés.',
    unchanged: () => 'Ce qui était connecté avant reste inchangé.',
  },
  products: {
    classic: 'messages et profil',
    recruiter: 'Recruiter',
    sales_navigator: 'Sales Navigator',
    company: 'pages d’entreprise',
    mail: 'e-mail',
    calendar: 'agenda',
  },
  actions: {
    connect: 'Connecter un compte',
    retry: 'Réessayer',
    openAgain: 'Rouvrir',
    openAgainFor: (account) => `Rouvrir la fenêtre de connexion de ${account}`,
    openSignInPage: 'Ouvrir la page de connexion',
    continueHere: 'Continuer dans cet onglet',
    cancel: 'Annuler',
    dismiss: 'Fermer',
    showDetails: (account) => `Afficher les détails de ${account}`,
  },
  list: {
    label: 'Comptes connectés',
    loading: 'Chargement des comptes…',
    empty: 'Aucun compte n’est encore connecté.',
    failed: 'Les comptes n’ont pas pu être chargés.',
    unauthenticated:
      'Votre session est terminée. Reconnectez-vous à cette application pour revoir vos comptes.',
    counts: {
      connected: (count) => counted(count, { one: '# connecté', many: '# connectés', other: '# connectés' }),
      needYou: (count) =>
        counted(count, {
          one: '# a besoin de vous',
          many: '# ont besoin de vous',
          other: '# ont besoin de vous',
        }),
      interrupted: (count) =>
        counted(count, { one: '# interrompu', many: '# interrompus', other: '# interrompus' }),
      other: (count) => counted(count, { one: '# autre', many: '# autres', other: '# autres' }),
    },
    byStatus: 'Filtrer par statut',
    search: 'Rechercher un compte',
    provider: 'Service',
    allProviders: 'Tous les services',
    groupBy: 'Regrouper les comptes',
    groups: { none: 'Sans groupes', provider: 'Par service', cause: 'Par cause' },
    otherAccounts: 'Autres comptes',
    noMatch: 'Aucun compte ne correspond.',
    showAll: 'Afficher tous les comptes',
    found: (count) =>
      counted(count, { one: '# compte trouvé', many: '# de comptes trouvés', other: '# comptes trouvés' }),
    livePaused: 'Les mises à jour en direct sont suspendues. Nouvelle tentative…',
    unnamed: (provider) => `Compte ${provider}`,
    changed: (account, provider, status) => `${account}, ${provider} : ${status}`,
    changedMany: (count) =>
      counted(count, {
        one: 'Le statut de # compte a changé.',
        many: 'Le statut de # de comptes a changé.',
        other: 'Le statut de # comptes a changé.',
      }),
    rowFailed: 'Ce compte ne peut pas être affiché.',
  },
  times: {
    at: (time) => `à ${time}`,
    on: (date) => `le ${date}`,
    // A date has a month in letters, a time of day at most an "h".
    since: (time) => (/\p{L}{3}/u.test(time) ? `depuis le ${time}` : `depuis ${time}`),
    checked: (time) => `Dernière vérification : ${time}`,
    confirmed: (age) => `Confirmé ${age}`,
    lastKnown: (age) => `Dernier statut connu ${age}`,
    unconfirmed: 'Pas encore confirmé',
  },
  connect: {
    preparing: 'Ouverture de la fenêtre de connexion…',
    waiting: 'Terminez la connexion dans l’autre fenêtre.',
    looksClosed: 'La fenêtre semble fermée. Si vous n’avez pas terminé, rouvrez-la.',
    blockedHeading: 'Votre navigateur a bloqué la fenêtre',
    blocked: 'Ouvrez plutôt la page de connexion avec ce lien.',
    checking: 'Vérification de la connexion…',
    done: 'Connecté.',
    failures: {
      denied: 'La connexion a été refusée, rien n’a changé.',
      expired: 'La page de connexion est restée ouverte trop longtemps. Une nouvelle s’ouvre en un instant.',
      already_connected: 'Ce compte est déjà connecté ici.',
      already_in_use: 'Ce compte est déjà utilisé. Un administrateur peut vous en dire plus.',
      restricted: 'Ce compte ne peut pas être connecté. L’assistance peut vous en dire plus.',
      wrong_person:
        'La connexion s’est faite avec un autre compte, rien n’a changé. Connectez-vous avec celui d’avant.',
      failed: 'La connexion n’a pas abouti.',
      unauthenticated: 'Votre session est terminée. Reconnectez-vous à cette application.',
      forbidden: 'Cette page n’a pas le droit de faire cela. Rechargez-la et réessayez.',
      not_found: 'Ce compte n’existe plus ici.',
      invalid_request: 'La page de connexion n’a pas pu s’ouvrir. Rechargez cette page et réessayez.',
      invalid_signature: 'La page de connexion n’a pas pu s’ouvrir.',
      too_large: 'La page de connexion n’a pas pu s’ouvrir.',
      rate_limited: 'Cela fait beaucoup en peu de temps. Attendez une minute, puis réessayez.',
      version_mismatch: 'Cette page n’est plus à jour. Rechargez-la et réessayez.',
      unipile_refused:
        'La page de connexion n’a pas pu s’ouvrir. L’équipe qui gère cette application doit s’en occuper.',
      unipile_unavailable: 'La page de connexion n’est pas joignable. Réessayez dans une minute.',
      unavailable: 'La page de connexion n’est pas joignable. Réessayez dans une minute.',
      internal: 'La page de connexion n’a pas pu s’ouvrir. Réessayez dans une minute.',
      network: 'Pas de connexion au serveur. Vérifiez votre réseau et réessayez.',
      unexpected_answer:
        'La page de connexion n’a pas pu s’ouvrir. L’équipe qui gère cette application doit s’en occuper.',
    },
  },
};
