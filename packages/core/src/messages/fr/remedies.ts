import type { Messages, RemedyContext } from '../messages.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');
const notWorking = ({ brokenParts }: RemedyContext, otherwise: string): string =>
  brokenParts ? `Ne fonctionne plus : ${brokenParts}.` : otherwise;

/** A label and, as its accessible name, the label with the account. */
const button = (label: string, link = ' '): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => label + link + account,
});

const reconnect = button('Reconnecter');
const grantAccess = button('Autoriser l’accès', ' à ');
const askAdministrator = button('Demander à un administrateur', ' au sujet de ');
const waiting = {
  none: 'Rien à faire de votre côté. Une nouvelle tentative a lieu d’elle-même et cette page se met à jour.',
};
const teamMends = {
  none: 'Rien à faire de votre côté. L’équipe qui gère cette application peut y remédier.',
};
const restarts = 'La connexion redémarre un instant les parties qui fonctionnent.';

/** What owners are told in short, in French. */
export const remedies: Messages['remedies'] = {
  'all-well': {
    heading: () => 'Tout fonctionne',
    sentence: ({ provider }) => `${provider} est connecté et à jour.`,
    action: { none: 'Rien à faire.' },
  },
  checking: {
    heading: () => 'Vérification de la connexion…',
    sentence: () => 'Cela peut prendre quelques secondes.',
    action: { none: 'Cette page se met à jour d’elle-même.' },
  },
  connecting: {
    heading: ({ provider }) => `Connexion à ${provider} en cours`,
    sentence: () => 'Cela se termine en général de soi-même en quelques minutes.',
    action: { none: 'Rien à faire. Cette page se met à jour d’elle-même.' },
  },
  'first-sync': {
    heading: () => 'L’historique arrive encore',
    sentence: ({ provider }) => `Le nouveau contenu de ${provider} arrive déjà ; l’ancien suit.`,
    action: { none: 'Rien à faire. Cette page se met à jour d’elle-même.' },
  },
  'first-sync-failed': {
    heading: () => 'L’historique est peut-être incomplet',
    sentence: ({ provider }) => `Une partie de l’ancien contenu de ${provider} n’est pas arrivée.`,
    action: { none: 'Rien à faire. Une nouvelle tentative a lieu d’elle-même.' },
  },
  'repeated-drops': {
    heading: () => 'Cette connexion se perd sans cesse',
    sentence: ({ provider }) => `${provider} l’a coupée plusieurs fois en une semaine.`,
    action: { none: 'Rien à faire pour l’instant : elle fonctionne de nouveau.' },
  },
  'sign-in-again': {
    heading: ({ provider }) => `Reconnectez-vous à ${provider}`,
    sentence: (context) =>
      `${context.provider} a mis fin à la connexion${since(context)}. Rien de nouveau n’arrive tant que vous ne vous reconnectez pas.`,
    action: reconnect,
  },
  'sign-in-mailbox': {
    heading: () => 'Reconnectez-vous à la boîte aux lettres',
    sentence: (context) =>
      `Le serveur de messagerie a mis fin à la connexion${since(context)}. Aucun nouveau message n’arrive tant que vous ne vous reconnectez pas.`,
    action: reconnect,
  },
  'scan-again': {
    heading: () => 'Scannez le code à nouveau',
    sentence: (context) =>
      `${context.provider} a mis fin à la connexion${since(context)}. Gardez votre téléphone à portée de main.`,
    action: button('Afficher le code', ' pour '),
  },
  'sign-in-part': {
    heading: ({ provider }) => `Une partie de ${provider} attend votre connexion`,
    sentence: (context) =>
      `${notWorking(context, `Une partie de ${context.provider} s’est arrêtée${since(context)}.`)} ${restarts}`,
    action: reconnect,
  },
  'grant-access': {
    heading: ({ provider }) => `${provider} a besoin d’une autorisation`,
    sentence: ({ provider }) =>
      `Une autorisation manque ou a été retirée : rien de nouveau n’arrive de ${provider}.`,
    action: grantAccess,
  },
  'grant-part': {
    heading: ({ provider }) => `${provider} a besoin d’une autorisation`,
    sentence: (context) =>
      `Une autorisation manque ou a été retirée. ${notWorking(context, `Une partie de ${context.provider} ne fonctionne pas.`)} ${restarts}`,
    action: grantAccess,
  },
  'pass-check': {
    heading: ({ provider }) => `${provider} veut confirmer que c’est bien vous`,
    sentence: (context) =>
      `${context.provider} a mis fin à la connexion${since(context)} et demande un contrôle de sécurité. Rien de nouveau n’arrive d’ici là.`,
    action: reconnect,
  },
  'pass-check-part': {
    heading: ({ provider }) => `${provider} veut confirmer que c’est bien vous`,
    sentence: (context) =>
      `${context.provider} demande un contrôle de sécurité. ${notWorking(context, 'Une partie l’attend.')} ${restarts}`,
    action: reconnect,
  },
  wait: {
    heading: () => 'Connexion interrompue',
    sentence: ({ provider }) => `${provider} n’est pas joignable pour le moment.`,
    action: waiting,
  },
  'wait-provider': {
    heading: ({ provider }) => `${provider} rencontre des problèmes`,
    sentence: (context) => `La connexion a été interrompue${since(context)}.`,
    action: waiting,
  },
  'wait-proxy': {
    heading: () => 'Connexion interrompue',
    sentence: ({ provider }) => `Les messages attendent que la route vers ${provider} soit rétablie.`,
    action: teamMends,
  },
  'wait-unipile': {
    heading: () => 'Connexion interrompue',
    sentence: ({ provider }) => `Le service qui relie ${provider} a un problème.`,
    action: waiting,
  },
  'wait-operator': {
    heading: () => 'Connexion interrompue',
    sentence: (context) => `La connexion à ${context.provider} s’est arrêtée${since(context)}.`,
    action: { none: 'Rien à faire de votre côté. L’équipe qui gère cette application peut la relancer.' },
  },
  'wait-part': {
    heading: ({ provider }) => `Une partie de ${provider} est interrompue`,
    sentence: (context) => notWorking(context, 'Une partie n’est pas joignable pour le moment.'),
    action: waiting,
  },
  'wait-part-provider': {
    heading: ({ provider }) => `Une partie de ${provider} est interrompue`,
    sentence: (context) =>
      `Le problème se trouve chez ${context.provider}. ${notWorking(context, '')}`.trimEnd(),
    action: waiting,
  },
  'wait-part-operator': {
    heading: ({ provider }) => `Une partie de ${provider} est interrompue`,
    sentence: (context) => notWorking(context, 'Une partie s’est arrêtée.'),
    action: teamMends,
  },
  paused: {
    heading: () => 'Mis en pause par votre organisation',
    sentence: () => 'Un administrateur peut le réactiver.',
    action: askAdministrator,
  },
  locked: {
    heading: () => 'Verrouillé',
    sentence: () =>
      'L’accès à ce compte est verrouillé pour l’instant. Un administrateur peut vous en dire plus.',
    action: askAdministrator,
  },
  removed: {
    heading: () => 'Cette connexion a été supprimée',
    sentence: ({ provider }) => `${provider} n’est plus connecté ici.`,
    action: button('Connecter à nouveau', ' : '),
  },
  unknown: {
    heading: () => 'Statut inconnu',
    sentence: ({ provider }) => `Cette page ne sait pas encore lire ce qui a été signalé pour ${provider}.`,
    action: { none: 'Rien à faire. La vérification se répète d’elle-même et cette page se met à jour.' },
  },
};
