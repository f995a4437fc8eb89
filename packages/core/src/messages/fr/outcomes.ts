import type { RemedyTexts } from '../remedy-texts.ts';

const tryAgain = { label: 'Réessayer', labelFor: (account: string): string => `Réessayer : ${account}` };

/** Sign-ins that did not end in a connection, in French. */
export const outcomes: RemedyTexts['outcomes'] = {
  'use-existing': {
    heading: () => 'Ce compte est déjà connecté',
    sentence: ({ existing }) =>
      existing ? `Il est connecté sous le nom « ${existing} ».` : 'Vous l’avez connecté ici auparavant.',
    action: {
      label: 'Utiliser la connexion existante',
      labelFor: (account) => `Utiliser la connexion existante : ${account}`,
    },
  },
  'existing-is-theirs': {
    heading: () => 'Ce compte est déjà connecté',
    sentence: () => 'Son propriétaire s’y est connecté une fois de plus. C’est le même compte.',
    action: { none: 'Rien à faire.' },
  },
  'in-use-elsewhere': {
    heading: () => 'Ce compte est déjà utilisé',
    sentence: () => 'Un administrateur peut vous en dire plus.',
    action: {
      label: 'Demander à un administrateur',
      labelFor: (account) => `Demander à un administrateur au sujet de ${account}`,
    },
  },
  'in-use-by-another': {
    heading: () => 'Ce compte est déjà utilisé',
    sentence: () => 'Une personne s’est connectée à un compte relié pour quelqu’un d’autre.',
    action: { none: 'Aucun bouton ici : à vous de convenir avec les deux qui peut l’utiliser.' },
  },
  restricted: {
    heading: () => 'Ce compte ne peut pas être connecté',
    sentence: ({ reference }) =>
      `Unipile l’a refusé. L’assistance peut vous en dire plus${reference ? ' avec la référence ci-dessous' : ''}.`,
    action: {
      label: 'Contacter l’assistance',
      labelFor: (account) => `Contacter l’assistance au sujet de ${account}`,
    },
  },
  'signed-in-as-other': {
    heading: () => 'Ce n’est pas le même compte',
    sentence: ({ before, now }) =>
      before && now
        ? `Connecté avant : ${before}. À l’instant : ${now}.`
        : 'Rien n’a changé. Il faut le compte qui était connecté avant.',
    action: tryAgain,
  },
  declined: {
    heading: () => 'La connexion a été refusée',
    sentence: ({ provider }) => `${provider} ne l’a pas acceptée, ou elle y a été annulée.`,
    action: tryAgain,
  },
  'link-expired': {
    heading: () => 'La page est restée ouverte trop longtemps',
    sentence: () => 'Une nouvelle s’ouvre en un instant.',
    action: tryAgain,
  },
  'sign-in-failed': {
    heading: () => 'La connexion n’a pas abouti',
    sentence: ({ provider }) => `${provider} n’a pas donné de raison.`,
    action: tryAgain,
  },
  'owner-tries-again': {
    heading: () => 'Une connexion n’a pas abouti',
    sentence: ({ provider }) => `Le propriétaire a essayé de se connecter à ${provider}.`,
    action: { none: 'Aucun bouton ici : seul le propriétaire peut se connecter.' },
  },
};
