import { plural } from '../plural.ts';
import type { RemedyTexts } from '../remedy-texts.ts';
import { forOperators } from './for-operators.ts';
import { likelyReasons } from './likely-reasons.ts';
import { outcomes } from './outcomes.ts';
import { steps } from './steps.ts';

const counted = plural<'one' | 'many' | 'other'>('fr');

/** The long French part. */
export const remedyTexts: RemedyTexts = {
  headings: { steps: 'Que faire', likelyReasons: 'Raisons possibles', otherWays: 'Autres possibilités' },
  steps,
  likelyReasons,
  forOperators,
  outcomes,
  actions: {
    reconnect: { label: 'Reconnecter', labelFor: (account) => `Reconnecter ${account}` },
    'show-code': { label: 'Afficher le code', labelFor: (account) => `Afficher le code pour ${account}` },
    'grant-access': {
      label: 'Autoriser l’accès',
      labelFor: (account) => `Autoriser l’accès à ${account}`,
    },
    connect: {
      label: 'Connecter un nouveau compte',
      labelFor: (account) => `Connecter un nouveau compte, à côté de ${account}`,
    },
    'try-again': { label: 'Réessayer', labelFor: (account) => `Réessayer : ${account}` },
    'use-existing': {
      label: 'Utiliser la connexion existante',
      labelFor: (account) => `Utiliser la connexion existante : ${account}`,
    },
    'ask-administrator': {
      label: 'Demander à un administrateur',
      labelFor: (account) => `Demander à un administrateur au sujet de ${account}`,
    },
    'contact-support': {
      label: 'Contacter l’assistance',
      labelFor: (account) => `Contacter l’assistance au sujet de ${account}`,
    },
    'send-repair-link': {
      label: 'Envoyer un lien de réparation',
      labelFor: (account) => `Envoyer un lien de réparation pour ${account}`,
    },
    'change-proxy': {
      label: 'Changer de proxy',
      labelFor: (account) => `Changer de proxy pour ${account}`,
    },
    restart: { label: 'Relancer', labelFor: (account) => `Relancer ${account}` },
    'open-billing': {
      label: 'Ouvrir la facturation',
      labelFor: (account) => `Ouvrir la facturation : ${account}`,
    },
  },
  notes: {
    nextAttempt: (time) => `La prochaine tentative a lieu ${time}.`,
    drops: (count) =>
      counted(count, {
        one: 'Cette connexion s’est perdue # fois ces sept derniers jours.',
        many: 'Cette connexion s’est perdue # de fois ces sept derniers jours.',
        other: 'Cette connexion s’est perdue # fois ces sept derniers jours.',
      }),
    firstSync: 'L’ancien historique arrivait encore à ce moment-là.',
  },
  groups: {
    'provider-outage': ({ count, provider }) =>
      counted(count, {
        one: `${provider} rencontre des problèmes : # compte est interrompu.`,
        many: `${provider} rencontre des problèmes : # de comptes sont interrompus.`,
        other: `${provider} rencontre des problèmes : # comptes sont interrompus.`,
      }),
    proxy: ({ count }) =>
      counted(count, {
        one: 'Un proxy est en panne : # compte est interrompu.',
        many: 'Un proxy est en panne : # de comptes sont interrompus.',
        other: 'Un proxy est en panne : # comptes sont interrompus.',
      }),
    'unipile-outage': ({ count }) =>
      counted(count, {
        one: 'Le service qui relie les comptes a un problème : # compte est interrompu.',
        many: 'Le service qui relie les comptes a un problème : # de comptes sont interrompus.',
        other: 'Le service qui relie les comptes a un problème : # comptes sont interrompus.',
      }),
    stopped: ({ count }) =>
      counted(count, {
        one: '# compte s’est arrêté et attend d’être relancé.',
        many: '# de comptes se sont arrêtés et attendent d’être relancés.',
        other: '# comptes se sont arrêtés et attendent d’être relancés.',
      }),
    subscription: ({ count }) =>
      counted(count, {
        one: '# compte est en pause avec l’abonnement.',
        many: '# de comptes sont en pause avec l’abonnement.',
        other: '# comptes sont en pause avec l’abonnement.',
      }),
    lock: ({ count }) =>
      counted(count, {
        one: '# compte est verrouillé.',
        many: '# de comptes sont verrouillés.',
        other: '# comptes sont verrouillés.',
      }),
    interruption: ({ count, provider }) =>
      counted(count, {
        one: `# compte ${provider} est interrompu.`,
        many: `# de comptes ${provider} sont interrompus, peut-être pour une même raison.`,
        other: `# comptes ${provider} sont interrompus, peut-être pour une même raison.`,
      }),
    'signed-out-together': ({ count, provider }) =>
      counted(count, {
        one: `# compte ${provider} a été déconnecté.`,
        many: `# de comptes ${provider} ont été déconnectés en quelques minutes. Les clés de l’application y ont peut-être changé.`,
        other: `# comptes ${provider} ont été déconnectés en quelques minutes. Les clés de l’application y ont peut-être changé.`,
      }),
  },
};
