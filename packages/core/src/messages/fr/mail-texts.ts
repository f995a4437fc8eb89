import type { MailTexts } from '../mail-texts.ts';
import { plural } from '../plural.ts';

const counted = plural<'one' | 'many' | 'other'>('fr');

/** The French words of mails. */
export const mailTexts: MailTexts = {
  reminder: (subject) => `Rappel : ${subject}`,
  eachNeedsYou: 'Chacun fonctionnera de nouveau après votre connexion.',
  opensApp: (app) =>
    `Le lien ouvre ${app}, d’où vous vous connectez. Aucun e-mail ne demande jamais de mot de passe.`,
  openApp: (app) => `Ouvrir ${app}`,
  whyOwner: (app) => `Vous recevez cet e-mail parce que vous avez connecté des comptes dans ${app}.`,
  whyOperator: (app) => `Vous recevez cet e-mail parce que vous vous occupez de ${app}.`,
  preferences: 'Choisir les e-mails que vous recevez',
  worksAgain: {
    heading: (count) =>
      counted(count, {
        one: '# compte fonctionne de nouveau',
        many: '# de comptes fonctionnent de nouveau',
        other: '# comptes fonctionnent de nouveau',
      }),
    sentence: 'Il n’y a plus rien à faire.',
  },
  causeOver: {
    heading: 'L’interruption est terminée',
    sentence: (provider) =>
      provider
        ? `Les comptes ${provider} qu’elle avait arrêtés fonctionnent de nouveau.`
        : 'Les comptes qu’elle avait arrêtés fonctionnent de nouveau.',
  },
  unclaimed: {
    heading: (count) =>
      counted(count, {
        one: '# compte n’appartient à personne',
        many: '# de comptes n’appartiennent à personne',
        other: '# comptes n’appartiennent à personne',
      }),
    sentence:
      'Ils sont connectés chez Unipile, et personne ne les a dans l’application. Attribuez chacun à son propriétaire, ou retirez-le.',
  },
  declined: {
    heading: (provider) => (provider ? `Un compte ${provider} a été refusé` : 'Un compte a été refusé'),
    sentence:
      'Quelqu’un a essayé de le connecter. L’assistance d’Unipile peut vous dire pourquoi il a été refusé.',
    person: (id) => `Qui a essayé : ${id}`,
  },
};
