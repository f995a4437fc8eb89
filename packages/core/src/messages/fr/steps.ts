import type { RemedyTexts } from '../remedy-texts.ts';

/** The French steps. */
export const steps: RemedyTexts['steps'] = {
  'have-password': ({ provider }) =>
    `Préparez votre mot de passe, et votre téléphone si ${provider} vous envoie des codes.`,
  'sign-in-same-account': ({ provider }) =>
    `Connectez-vous à ${provider} avec le compte qui était connecté avant.`,
  'choose-session': ({ provider }) =>
    `Si ${provider} demande quel abonnement utiliser, choisissez celui avec lequel vous travaillez ici.`,
  'come-back': () => 'Revenez ensuite ici. Cette page se met à jour d’elle-même.',
  'pass-check-at-provider': ({ provider }) =>
    `Ouvrez ${provider} et confirmez le contrôle de sécurité s’il y en a un.`,
  'then-reconnect': () => 'Revenez ensuite et appuyez sur Reconnecter.',
  'have-phone': ({ provider }) => `Ayez le téléphone avec ${provider} à portée de main, et en ligne.`,
  'open-linked-devices': ({ provider }) =>
    `Sur le téléphone, ouvrez ${provider} et allez dans les appareils connectés.`,
  'scan-code': () => 'Avec le téléphone, scannez le code affiché.',
  'keep-phone-online': () => 'Laissez le téléphone en ligne jusqu’à l’arrivée des anciens messages.',
  'choose-same-address': ({ provider }) =>
    `Sur la page de ${provider}, choisissez l’adresse qui était connectée avant.`,
  'leave-ticked': () => 'Laissez toutes les autorisations cochées.',
  'work-administrator': ({ provider }) =>
    `Si ${provider} demande un administrateur, celui qui gère votre compte professionnel doit donner son accord.`,
  'check-mail-password': () =>
    'Vérifiez que votre mot de passe fonctionne encore dans votre logiciel de messagerie.',
  'app-password': () =>
    'Certains services de messagerie veulent un mot de passe d’application. Si c’est le cas du vôtre, créez-en un.',
  'allow-what-is-asked': ({ provider }) => `Autorisez tout ce que ${provider} demande.`,
  'large-mailbox': () =>
    'Une grande boîte aux lettres peut prendre des heures. Vous pouvez l’utiliser pendant ce temps.',
  'tell-team-if-lasting': () =>
    'Si cela dure plus d’une journée, prévenez l’équipe qui gère cette application.',
  'keep-session': ({ provider }) =>
    `Quand vous faites le tri dans vos sessions et appareils de ${provider}, laissez celui-ci en place.`,
  'go-easy': ({ provider }) =>
    `Si le compte est nouveau ou a longtemps peu servi, n’envoyez d’abord que peu de messages par ${provider}.`,
  'send-link': () => 'Envoyez au propriétaire un lien de réparation. Il n’ouvre que ce compte et expire.',
  'owner-same-account': () => 'Le propriétaire doit se connecter avec le compte qui était connecté avant.',
  'owner-has-phone': ({ provider }) => `Le propriétaire a besoin du téléphone avec ${provider}, en ligne.`,
  'owner-leaves-ticked': () => 'Le propriétaire doit laisser toutes les autorisations cochées.',
  'slow-down': () => 'Si cela arrive souvent, ralentissez ce que cette application fait avec le compte.',
  'compare-app-keys': ({ provider }) =>
    `Si beaucoup de comptes sont touchés, comparez les clés de l’application chez ${provider} avec celles d’Unipile.`,
  'ask-work-administrator': () =>
    'Pour un compte professionnel, son administrateur doit peut-être autoriser cette application.',
  'check-mail-server': () =>
    'Vérifiez que l’adresse et le port du serveur de messagerie sont toujours corrects.',
  'check-proxy': () =>
    'Si le compte passe par un proxy à vous, vérifiez qu’il répond et laisse entrer Unipile.',
  'give-proxy': () => 'Donnez un autre proxy au compte. Il redémarre avec celui-ci.',
  'restart-account': () => 'Relancez le compte.',
  'restart-fails': () =>
    'S’il s’arrête encore, faites reconnecter le propriétaire, ou donnez l’identifiant du compte à l’assistance d’Unipile.',
  'tell-owners': () => 'Prévenez les propriétaires que les nouveautés arrivent en retard.',
  'contact-if-lasting': () => 'Si cela dure plus de quelques heures, contactez l’assistance d’Unipile.',
  'check-payments': () => 'Vérifiez que l’abonnement est actif et qu’aucun paiement n’est en attente.',
  'ask-about-lock': () => 'Demandez à l’assistance d’Unipile pourquoi le compte est verrouillé.',
  'newer-version': () => 'Une version plus récente de ce kit connaît peut-être ce qui a été signalé.',
  'use-existing': () => 'Utilisez la connexion existante : c’est le même compte.',
  'administrator-knows': () => 'Un administrateur peut savoir qui l’a connecté.',
  'look-in-records': () =>
    'Cherchez dans vos propres données qui l’a connecté. Rien sur cette personne n’est affiché ici.',
  'give-reference': ({ reference }) =>
    reference
      ? `Donnez cette référence à l’assistance : ${reference}.`
      : 'Dites à l’assistance de quel compte il s’agit et quand c’est arrivé.',
  'sign-out-first': ({ provider }) =>
    `Si ${provider} vous connecte tout seul, déconnectez-vous d’abord là-bas.`,
  'scan-same-phone': () => 'Scannez avec le téléphone dont le compte était connecté avant.',
  'finish-in-time': () =>
    'Terminez en quelques minutes : une page de connexion ne reste ouverte que peu de temps.',
  'agree-this-time': ({ provider }) =>
    `Si vous voulez connecter le compte, acceptez sur la page de ${provider}.`,
  'check-what-was-typed': () => 'Vérifiez le nom, le mot de passe et le code, puis réessayez.',
  'owner-tries-again': () => 'Le propriétaire peut réessayer à tout moment.',
};
