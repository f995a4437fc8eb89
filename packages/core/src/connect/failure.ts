/**
 * Why a call to the provider side failed, in our words. Closed: every error type of either generation is one of
 * these, and one that this version does not know is placed by its HTTP status.
 */
export type FailureCode =
  /** We asked for something that makes no sense to the other side. */
  | 'invalid_request'
  /** Our API key is missing, wrong or too old. Nobody's account is at fault. */
  | 'key_refused'
  /** Our API key may not do this. */
  | 'key_not_allowed'
  /** The organization has no active subscription. */
  | 'subscription_inactive'
  /** The account has to be signed in again. */
  | 'account_disconnected'
  /** One part of the account has to be signed in again. */
  | 'feature_disconnected'
  /** User name, password or cookie were refused. */
  | 'credentials_refused'
  /** The mailbox was found; host, port or encryption do not fit. */
  | 'mail_settings_refused'
  /** The code, or another answer to a checkpoint, was refused. */
  | 'code_refused'
  /** The checkpoint cannot be solved at all. */
  | 'checkpoint_failed'
  /** A captcha that cannot be shown here. */
  | 'captcha_unsupported'
  /** The provider allows one session, and another one is open. */
  | 'session_conflict'
  /** Somebody else signed in than was linked before. */
  | 'wrong_account'
  /** Consent is missing: the person has to grant more. */
  | 'permissions_missing'
  /** The person's own rights or subscription at the provider do not reach. */
  | 'provider_rights_missing'
  /** Unipile declines to link this account. */
  | 'account_restricted'
  /** The provider restricted this account. */
  | 'account_restricted_by_provider'
  /** This account is linked already. */
  | 'already_connected'
  /** A step in the provider's own app or site comes first. */
  | 'extra_step_required'
  | 'not_found'
  /** The provider, or this kind of account, cannot do this. */
  | 'not_possible'
  | 'conflict'
  /** A newer sign-in took the place of this one. */
  | 'superseded'
  /** Another sign-in of this account is running. */
  | 'sign_in_running'
  /** The sign-in is over and has to start again. */
  | 'sign_in_over'
  /** The link to the wizard is too old. */
  | 'link_expired'
  | 'timed_out'
  | 'rate_limited'
  /** The proxy refused its own user name or password. */
  | 'proxy_refused'
  | 'proxy_failed'
  | 'provider_failed'
  | 'unipile_failed'
  /** A 401 or 403 of a type nobody knows: whose fault it is cannot be told. */
  | 'unclear_refusal'
  /** No error that this version can read. */
  | 'unrecognized';

/** Whether the same call may be sent again, and when. */
export type RetryClass =
  | 'never'
  /** Once the person has signed in again, or has given something new. */
  | 'after-reauth'
  /** By itself, in growing intervals. */
  | 'back-off'
  /** After the seconds that the answer gives. */
  | 'after-seconds';

/** Who can make use of the news. */
export type FailureAudience = 'owner' | 'operator' | 'developer';

/** What is at fault. Keeps a 401 about our key apart from a 401 about somebody's account, or about a proxy. */
export type FailureSubject = 'request' | 'key' | 'account' | 'proxy' | 'provider' | 'unipile' | 'unclear';

/** Which sentence a person reads; several failures share one. */
export type FailureMessageKey =
  | 'not-your-fault'
  | 'ask-your-team'
  | 'sign-in-again'
  | 'check-details'
  | 'check-mail-settings'
  | 'wrong-code'
  | 'use-other-way'
  | 'other-session'
  | 'other-person'
  | 'grant-access'
  | 'provider-rights'
  | 'restricted'
  | 'restricted-by-provider'
  | 'already-connected'
  | 'finish-at-provider'
  | 'not-found'
  | 'not-possible'
  | 'start-over'
  | 'sign-in-running'
  | 'link-expired'
  | 'try-again'
  | 'wait-a-little'
  | 'proxy-trouble'
  | 'provider-trouble'
  | 'unipile-trouble';

/** What follows from a failure. */
export interface FailureFacts {
  readonly about: FailureSubject;
  readonly retry: RetryClass;
  readonly audience: FailureAudience;
  readonly message: FailureMessageKey;
}

/** What follows from each failure. */
export const failureFacts: Readonly<Record<FailureCode, FailureFacts>> = {
  invalid_request: facts('request', 'never', 'developer', 'not-your-fault'),
  key_refused: facts('key', 'never', 'operator', 'ask-your-team'),
  key_not_allowed: facts('key', 'never', 'operator', 'ask-your-team'),
  subscription_inactive: facts('key', 'never', 'operator', 'ask-your-team'),
  account_disconnected: facts('account', 'after-reauth', 'owner', 'sign-in-again'),
  feature_disconnected: facts('account', 'after-reauth', 'owner', 'sign-in-again'),
  credentials_refused: facts('account', 'after-reauth', 'owner', 'check-details'),
  mail_settings_refused: facts('account', 'after-reauth', 'owner', 'check-mail-settings'),
  code_refused: facts('account', 'after-reauth', 'owner', 'wrong-code'),
  checkpoint_failed: facts('account', 'after-reauth', 'owner', 'start-over'),
  captcha_unsupported: facts('account', 'never', 'owner', 'use-other-way'),
  session_conflict: facts('account', 'after-reauth', 'owner', 'other-session'),
  wrong_account: facts('account', 'after-reauth', 'owner', 'other-person'),
  permissions_missing: facts('account', 'after-reauth', 'owner', 'grant-access'),
  provider_rights_missing: facts('account', 'never', 'owner', 'provider-rights'),
  account_restricted: facts('account', 'never', 'owner', 'restricted'),
  account_restricted_by_provider: facts('account', 'never', 'owner', 'restricted-by-provider'),
  already_connected: facts('account', 'never', 'owner', 'already-connected'),
  extra_step_required: facts('account', 'after-reauth', 'owner', 'finish-at-provider'),
  not_found: facts('request', 'never', 'developer', 'not-found'),
  not_possible: facts('request', 'never', 'developer', 'not-possible'),
  conflict: facts('request', 'back-off', 'developer', 'try-again'),
  superseded: facts('account', 'never', 'owner', 'start-over'),
  sign_in_running: facts('account', 'back-off', 'owner', 'sign-in-running'),
  sign_in_over: facts('account', 'after-reauth', 'owner', 'start-over'),
  link_expired: facts('account', 'after-reauth', 'owner', 'link-expired'),
  timed_out: facts('unipile', 'back-off', 'owner', 'try-again'),
  rate_limited: facts('request', 'after-seconds', 'operator', 'wait-a-little'),
  proxy_refused: facts('proxy', 'never', 'operator', 'proxy-trouble'),
  proxy_failed: facts('proxy', 'back-off', 'operator', 'proxy-trouble'),
  provider_failed: facts('provider', 'back-off', 'owner', 'provider-trouble'),
  unipile_failed: facts('unipile', 'back-off', 'operator', 'unipile-trouble'),
  unclear_refusal: facts('unclear', 'never', 'developer', 'not-your-fault'),
  unrecognized: facts('unclear', 'never', 'developer', 'not-your-fault'),
};

function facts(
  about: FailureSubject,
  retry: RetryClass,
  audience: FailureAudience,
  message: FailureMessageKey,
): FailureFacts {
  return { about, retry, audience, message };
}
