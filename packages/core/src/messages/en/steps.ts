import type { RemedyTexts } from '../remedy-texts.ts';

/** The English steps. */
export const steps: RemedyTexts['steps'] = {
  'have-password': ({ provider }) =>
    `Have your password at hand, and your phone if ${provider} sends you codes.`,
  'sign-in-same-account': ({ provider }) =>
    `Sign in to ${provider} with the account that was connected before.`,
  'choose-session': ({ provider }) =>
    `If ${provider} asks which subscription to use, choose the one you work with here.`,
  'come-back': () => 'Come back here afterwards. This page updates by itself.',
  'pass-check-at-provider': ({ provider }) =>
    `Open ${provider} itself and confirm the security check if it shows one.`,
  'then-reconnect': () => 'Then come back and press Reconnect.',
  'have-phone': ({ provider }) => `Have the phone with ${provider} at hand, and online.`,
  'open-linked-devices': ({ provider }) => `On the phone, open ${provider} and go to its linked devices.`,
  'scan-code': () => 'With the phone, scan the code that is shown.',
  'keep-phone-online': () => 'Leave the phone online until older messages have arrived.',
  'choose-same-address': ({ provider }) =>
    `On the page of ${provider}, choose the address that was connected before.`,
  'leave-ticked': () => 'Leave every permission ticked.',
  'work-administrator': ({ provider }) =>
    `If ${provider} asks for an administrator, the one who manages your work account has to allow it.`,
  'check-mail-password': () => 'Check that your password still works in your mail program.',
  'app-password': () => 'Some mail services want a password made for apps. If yours does, create one there.',
  'allow-what-is-asked': ({ provider }) => `Allow everything that ${provider} asks for.`,
  'large-mailbox': () => 'A large mailbox can take hours. You can use it meanwhile.',
  'tell-team-if-lasting': () => 'If it lasts longer than a day, tell the team that runs this app.',
  'keep-session': ({ provider }) =>
    `When you tidy up your sessions and devices in ${provider}, leave this one in place.`,
  'go-easy': ({ provider }) =>
    `If the account is new or was quiet for long, send only little through ${provider} at first.`,
  'send-link': () => 'Send the owner a repair link. It opens this one account and expires.',
  'owner-same-account': () => 'The owner has to sign in with the account that was connected before.',
  'owner-has-phone': ({ provider }) => `The owner needs the phone with ${provider}, online.`,
  'owner-leaves-ticked': () => 'The owner has to leave every permission ticked.',
  'slow-down': () => 'If it happens often, let this app do less at once with the account.',
  'compare-app-keys': ({ provider }) =>
    `If many accounts are affected, compare this app's keys at ${provider} with those kept at Unipile.`,
  'ask-work-administrator': () => 'For a work account, its administrator may have to allow this app.',
  'check-mail-server': () => 'Check that the address and port of the mail server are still right.',
  'check-proxy': () => 'If the account has a proxy of yours, check that it answers and lets Unipile in.',
  'give-proxy': () => 'Give the account another proxy. It restarts with it.',
  'restart-account': () => 'Restart the account.',
  'restart-fails': () =>
    "If it stops again, let the owner sign in again, or name the account's id to Unipile's support.",
  'tell-owners': () => 'Tell the owners that what is new arrives late.',
  'contact-if-lasting': () => "If it lasts longer than a few hours, contact Unipile's support.",
  'check-payments': () => 'Check that the subscription is active and that no payment is open.',
  'ask-about-lock': () => "Ask Unipile's support why the account is locked.",
  'newer-version': () => 'A newer version of this kit may know what was reported.',
  'use-existing': () => 'Use the connection that is there: it is the same account.',
  'administrator-knows': () => 'An administrator can find out who connected it.',
  'look-in-records': () =>
    'Look up in your own records who connected it. Nothing about that person is shown here.',
  'give-reference': ({ reference }) =>
    reference
      ? `Give support this reference: ${reference}.`
      : 'Tell support which account it is and when it happened.',
  'sign-out-first': ({ provider }) => `If ${provider} signs you in by itself, sign out there first.`,
  'scan-same-phone': () => 'Scan with the phone whose account was connected before.',
  'finish-in-time': () => 'Finish within a few minutes: each sign-in page is open for a short time only.',
  'agree-this-time': ({ provider }) =>
    `If you want to connect the account, agree on the page of ${provider}.`,
  'check-what-was-typed': () => 'Check the name, the password and the code, and try again.',
  'owner-tries-again': () => 'The owner can try again at any time.',
};
