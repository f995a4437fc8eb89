import type { PageWords } from '../page-words.ts';

export const fr: PageWords = {
  returned: {
    signedIn: 'Vous êtes connecté',
    alreadyConnected: 'Déjà connecté',
    notConnected: 'Non connecté',
    checking: 'La connexion est en cours de vérification. La page d’où vous venez affiche le résultat.',
    pending: 'Vérification de la connexion…',
    pendingSentence: 'Cela peut prendre quelques secondes.',
    closeWindow: 'Vous pouvez fermer cette fenêtre.',
    continueToApp: 'Continuer vers l’application',
  },
  link: {
    repairHeading: (provider) => `Se reconnecter à ${provider}`,
    repairSentence: (app, provider) =>
      `${app} vous demande de vous reconnecter à ce compte ${provider}, pour qu’il y fonctionne comme avant.`,
    connectHeading: 'Connecter un compte',
    connectSentence: (app, providers) =>
      providers === null
        ? `${app} vous demande de connecter un compte. Vous choisirez lequel à la page suivante.`
        : `${app} vous demande de connecter un compte : ${providers}.`,
    account: 'Compte',
    validUntil: 'Valable jusqu’au',
    once: 'Le lien fonctionne une seule fois.',
    care: 'Ne continuez que si vous savez qui vous a envoyé ce lien.',
    button: 'Continuer vers la connexion',
    thanksHeading: 'Merci',
    thanks: 'La connexion est faite, elle est en cours de vérification. Il n’y a plus rien à faire.',
    tryAgain: 'Pour réessayer, ouvrez encore une fois le lien que vous avez reçu.',
    ended: {
      unknown: {
        heading: 'Ce lien ne fonctionne pas',
        sentence: 'Il a peut-être été coupé. Copiez l’adresse entière, ou demandez un nouveau lien.',
      },
      expired: {
        heading: 'Ce lien a expiré',
        sentence: 'Demandez-en un nouveau à la personne qui vous l’a envoyé.',
      },
      revoked: {
        heading: 'Ce lien a été retiré',
        sentence: 'La personne qui vous l’a envoyé y a mis fin. Demandez-lui s’il le faut encore.',
      },
      done: {
        heading: 'C’est déjà fait',
        sentence: 'Quelqu’un s’est connecté avec ce lien. Il n’y a plus rien à faire.',
      },
      'nothing-to-do': {
        heading: 'Rien à faire',
        sentence: 'Ce compte n’a pas besoin de connexion en ce moment. Merci d’avoir regardé.',
      },
      'account-gone': {
        heading: 'Ce compte n’existe plus',
        sentence: 'Il n’est plus connecté ici : on ne peut plus s’y reconnecter.',
      },
      busy: {
        heading: 'Un instant',
        sentence: 'Cela fait beaucoup en peu de temps. Attendez une minute, puis réessayez.',
      },
      trouble: {
        heading: 'La page de connexion n’est pas joignable',
        sentence: 'Réessayez dans une minute.',
      },
    },
  },
};
