import type { RemedyTexts } from '../remedy-texts.ts';

/** What may have happened, in French: nobody knows, so each says "peut-être". */
export const likelyReasons: RemedyTexts['likelyReasons'] = {
  'password-changed': () => 'Le mot de passe a peut-être été changé.',
  'new-password-ends-sessions': () =>
    'Un nouveau mot de passe a peut-être mis fin à toutes les connexions du compte.',
  'second-factor': () => 'La validation en deux étapes a peut-être été activée.',
  'session-ended': ({ provider }) =>
    `La connexion a peut-être été arrêtée dans les paramètres de ${provider}.`,
  'signed-out-everywhere': ({ provider }) =>
    `${provider} a peut-être été déconnecté de tous les appareils à la fois.`,
  'session-year': ({ provider }) =>
    `${provider} a peut-être mis fin à la connexion parce qu’elle avait un an.`,
  'long-unused': () => 'Le compte n’a peut-être pas servi depuis longtemps.',
  'too-active': ({ provider }) => `${provider} a peut-être vu plus d’activité qu’il n’en permet.`,
  'not-warmed-up': () => 'Le compte est peut-être trop récent pour le nombre de messages envoyés.',
  'refused-requests': ({ provider }) =>
    `${provider} a peut-être refusé beaucoup de demandes de cette application, par exemple faute de crédit.`,
  'restricted-for-activity': ({ provider }) =>
    `${provider} a peut-être restreint le compte, un temps ou pour toujours, à cause de son activité.`,
  'security-check': ({ provider }) => `${provider} attend peut-être un contrôle de sécurité.`,
  'session-choice': ({ provider }) => `${provider} demande peut-être quelle session Recruiter utiliser.`,
  'browser-signed-out': ({ provider }) =>
    `${provider} a peut-être été déconnecté dans le navigateur d’où vient cette connexion.`,
  'browser-mismatch': () =>
    'Le navigateur indiqué pour cette connexion n’est peut-être pas celui d’où elle vient.',
  'session-of-other-browser': () =>
    'La connexion vient peut-être d’un autre navigateur ou d’une autre personne.',
  'access-withdrawn': ({ provider }) =>
    `L’accès de cette application a peut-être été retiré dans les paramètres de ${provider}.`,
  'work-administrator-withdrew': () =>
    'L’administrateur d’un compte professionnel a peut-être retiré l’accès.',
  'address-gone': () => 'L’adresse a peut-être changé, ou n’existe peut-être plus.',
  'app-keys-changed': ({ provider }) =>
    `Les clés de cette application chez ${provider} ont peut-être changé.`,
  'permission-unticked': () => 'Une autorisation a peut-être été décochée lors de la connexion.',
  'device-unlinked': ({ provider }) =>
    `La connexion a peut-être été retirée des appareils connectés de ${provider}.`,
  'phone-offline': () => 'Le téléphone est peut-être resté longtemps hors ligne.',
  'proxy-slow': () => 'Le proxy est peut-être trop lent, ou a peut-être été longtemps en panne.',
  'proxy-down': () => 'Le proxy est peut-être en panne.',
  'provider-down': ({ provider }) => `${provider} rencontre peut-être des problèmes.`,
  'unipile-down': ({ provider }) => `Le service qui relie ${provider} a peut-être un problème.`,
  'catching-up': () => 'Le rattrapage de ce qui est arrivé entre-temps est peut-être encore en cours.',
};
