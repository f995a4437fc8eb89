import type { RemedyContext } from '../messages.ts';
import type { RemedyTexts } from '../remedy-texts.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');
const notWorking = ({ brokenParts }: RemedyContext, otherwise: string): string =>
  brokenParts ? `Ne fonctionne plus : ${brokenParts}.` : otherwise;

const sendRepairLink = {
  label: 'Envoyer un lien de réparation',
  labelFor: (account: string): string => `Envoyer un lien de réparation pour ${account}`,
};
const restarts = 'La connexion redémarre un instant les parties qui fonctionnent.';

/** What only operators are told in short, in French. */
export const forOperators: RemedyTexts['forOperators'] = {
  'owner-signs-in': {
    heading: ({ provider }) => `Le propriétaire doit se reconnecter à ${provider}`,
    sentence: (context) => `${context.provider} a mis fin à la connexion${since(context)}.`,
    action: sendRepairLink,
  },
  'owner-signs-in-part': {
    heading: ({ provider }) => `Une partie de ${provider} attend son propriétaire`,
    sentence: (context) => `${notWorking(context, 'Une partie s’est arrêtée.')} ${restarts}`,
    action: sendRepairLink,
  },
  'owner-grants': {
    heading: ({ provider }) => `${provider} a besoin d’une autorisation`,
    sentence: () => 'Une autorisation manque ou a été retirée. Seul le propriétaire peut la donner.',
    action: sendRepairLink,
  },
  'owner-grants-part': {
    heading: ({ provider }) => `${provider} a besoin d’une autorisation`,
    sentence: (context) =>
      `Une autorisation manque ou a été retirée. ${notWorking(context, 'Seul le propriétaire peut la donner.')} ${restarts}`,
    action: sendRepairLink,
  },
  'owner-passes-check': {
    heading: ({ provider }) => `${provider} veut confirmer l’identité du propriétaire`,
    sentence: ({ provider }) =>
      `${provider} demande un contrôle de sécurité que seul le propriétaire peut passer.`,
    action: sendRepairLink,
  },
  'change-proxy': {
    heading: () => 'Le proxy de ce compte est en panne',
    sentence: () => 'Les messages attendent son retour ou son remplacement.',
    action: { label: 'Changer de proxy', labelFor: (account) => `Changer de proxy pour ${account}` },
  },
  restart: {
    heading: () => 'Cette connexion s’est arrêtée',
    sentence: (context) => `Elle s’est arrêtée${since(context)} et attend d’être relancée.`,
    action: { label: 'Relancer', labelFor: (account) => `Relancer ${account}` },
  },
  'settle-billing': {
    heading: () => 'L’abonnement Unipile est inactif',
    sentence: () => 'Tous les comptes sont en pause jusqu’au règlement de la facturation.',
    action: {
      label: 'Ouvrir la facturation',
      labelFor: (account) => `Ouvrir la facturation : ${account}`,
    },
  },
  'locked-by-unipile': {
    heading: () => 'Unipile a verrouillé ce compte',
    sentence: () => 'Rien ne peut être lu ni envoyé par ce compte d’ici la fin du verrouillage.',
    action: {
      label: 'Contacter l’assistance',
      labelFor: (account) => `Contacter l’assistance au sujet de ${account}`,
    },
  },
  'removed-elsewhere': {
    heading: () => 'Cette connexion a été supprimée',
    sentence: ({ provider }) => `${provider} n’est plus connecté.`,
    action: { none: 'Seul le propriétaire peut le connecter à nouveau.' },
  },
};
