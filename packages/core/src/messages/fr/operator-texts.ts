import type { OperatorTexts } from '../operator-texts.ts';

/** The French words of the operators' tools. */
export const operatorTexts: OperatorTexts = {
  proxy: {
    heading: (account) => `Proxy de ${account}`,
    sentence: 'Le compte joint son service par cette voie. Un changement peut le redémarrer.',
    way: 'Voie vers le service',
    ways: { none: 'Choisie par Unipile', country: 'Près d’un pays', own: 'Votre propre proxy' },
    country: 'Pays',
    protocol: 'Protocole',
    host: 'Hôte',
    port: 'Port',
    username: 'Nom d’utilisateur',
    password: 'Mot de passe',
    passwordHint: 'Il est envoyé une fois et n’est plus jamais affiché.',
    save: { label: 'Changer le proxy', labelFor: (account) => `Changer le proxy de ${account}` },
    saving: 'Changement du proxy…',
    saved: 'Le proxy est changé. Le statut suit de lui-même.',
    cancel: 'Annuler',
  },
  connect: {
    heading: (owner) => `Connecter un compte pour ${owner}`,
    how: 'Comment',
    hows: {
      quick: { label: 'Se connecter ici', hint: 'Vous saisissez vous-même la connexion, maintenant.' },
      shared: {
        label: 'Envoyer un lien à usage unique',
        hint: 'Qui l’ouvre peut connecter un compte.',
      },
    },
    service: 'Service',
    anyService: 'Tous les services',
    settings: 'Réglages',
    parts: 'Parties de LinkedIn',
    methods: 'Façons de se connecter',
    methodNames: { credentials: 'Mot de passe', cookies: 'Cookies du navigateur' },
    scopes: 'Autorisations (scopes)',
    scopesHint: 'Une par ligne. Vide : les autorisations habituelles.',
    openSignIn: 'Ouvrir la connexion',
    connected: (owner) => `Le compte est connecté. Il appartient à ${owner}.`,
  },
  restart: {
    running: 'Redémarrage…',
    done: 'Le compte redémarre. Le statut suit de lui-même.',
  },
  failures: {
    forbidden: 'Seuls les opérateurs peuvent faire cela.',
    refused: 'Cela a été refusé. Rien n’a changé.',
    other: 'Cela n’a pas fonctionné. Rien n’a changé. Réessayez dans une minute.',
  },
};
