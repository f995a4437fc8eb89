import { type FailureCode, type FailureFacts, failureFacts } from '../connect/failure.ts';
import type { V1ErrorType, V2ErrorType } from './error-types.ts';

/** What an error type means. */
export interface ErrorRow extends FailureFacts {
  readonly code: FailureCode;
  /** The HTTP status that the documents give it; v1 uses one type for two. Null where none is documented. */
  readonly status: number | null;
}

/** Every documented error type of both generations. A type without a row does not compile. */
export const errorTaxonomy: Readonly<Record<V1ErrorType | V2ErrorType, ErrorRow>> = {
  'errors/invalid_parameters': row(400, 'invalid_request'),
  'errors/missing_parameters': row(400, 'invalid_request'),
  'errors/malformed_request': row(400, 'invalid_request'),
  'errors/content_too_large': row(400, 'invalid_request'),
  'errors/invalid_url': row(400, 'invalid_request'),
  'errors/too_many_characters': row(400, 'invalid_request'),
  'errors/unescaped_characters': row(400, 'invalid_request'),
  'errors/invalid_request': row(400, 'invalid_request'),
  'errors/limit_too_high': row(400, 'invalid_request'),
  // Wrong key and missing key give the same answer: the only v1 401 about us.
  'errors/missing_credentials': row(401, 'key_refused'),
  'errors/invalid_credentials': row(401, 'credentials_refused'),
  'errors/invalid_credentials_but_valid_account_imap': row(401, 'credentials_refused'),
  'errors/invalid_imap_configuration': row(401, 'mail_settings_refused'),
  'errors/invalid_smtp_configuration': row(401, 'mail_settings_refused'),
  'errors/expired_credentials': row(401, 'account_disconnected'),
  'errors/disconnected_account': row(401, 'account_disconnected'),
  'errors/disconnected_feature': row(401, 'feature_disconnected'),
  'errors/multiple_sessions': row(401, 'session_conflict'),
  'errors/invalid_checkpoint_solution': row(401, 'code_refused'),
  'errors/checkpoint_error': row(401, 'checkpoint_failed'),
  'errors/captcha_not_supported': row(401, 'captcha_unsupported'),
  // "This resource seems to be out of your scopes": consent, not the key.
  'errors/insufficient_privileges': row(401, 'permissions_missing'),
  'errors/expired_link': row(401, 'link_expired'),
  'errors/wrong_account': row(401, 'wrong_account'),
  'errors/insufficient_permissions': row(403, 'key_not_allowed'),
  'errors/account_restricted': row(403, 'account_restricted_by_provider'),
  // "This action cannot be done with your account": its kind, not its owner.
  'errors/account_mismatch': row(403, 'not_possible'),
  'errors/session_mismatch': row(403, 'session_conflict'),
  'errors/feature_not_subscribed': row(403, 'provider_rights_missing'),
  'errors/subscription_required': row(403, 'provider_rights_missing'),
  'errors/resource_access_restricted': row(403, 'provider_rights_missing'),
  'errors/unknown_authentication_context': row(403, 'extra_step_required'),
  'errors/action_required': row(403, 'extra_step_required'),
  'errors/resource_not_found': row(404, 'not_found'),
  'errors/invalid_resource_identifier': row(404, 'not_found'),
  'errors/proxy_auth_error': row(407, 'proxy_refused'),
  // 504 as well; for a sign-in, 408 also says that its five minutes are over.
  'errors/request_timeout': row(408, 'timed_out'),
  'errors/operation_canceled': row(409, 'superseded'),
  'errors/already_exists': row(409, 'already_connected'),
  'errors/unprocessable_entity': row(422, 'invalid_request'),
  'errors/auth_in_progress': row(425, 'sign_in_running'),
  'errors/too_many_requests': row(429, 'rate_limited'),
  'errors/unexpected_error': row(500, 'unipile_failed'),
  'errors/provider_error': row(500, 'provider_failed'),
  'errors/authentication_intent_error': row(500, 'sign_in_over'),
  'errors/feature_not_implemented': row(501, 'not_possible'),
  'errors/proxy_error': row(502, 'proxy_failed'),
  'errors/no_client_session': row(503, 'unipile_failed'),
  'errors/no_channel': row(503, 'unipile_failed'),
  'errors/no_handler': row(503, 'unipile_failed'),
  'errors/network_down': row(503, 'unipile_failed'),
  'errors/service_unavailable': row(503, 'unipile_failed'),

  'api/invalid_parameters': row(400, 'invalid_request'),
  'provider/invalid_parameters': row(400, 'invalid_request'),
  // "The given account token is invalid."
  'api/invalid_auth_format': row(400, 'key_refused'),
  'api/missing_authorization': row(401, 'key_refused'),
  'api/expired_authorization': row(401, 'key_refused'),
  'api/proxy_auth_error': row(401, 'proxy_refused'),
  'provider/invalid_authorization': row(401, 'account_disconnected'),
  'provider/invalid_credentials': row(401, 'credentials_refused'),
  'provider/account_mismatch': row(401, 'wrong_account'),
  'provider/invalid_checkpoint_code': row(401, 'code_refused'),
  // A LinkedIn product that is not enabled at Unipile, or a scoped key that reaches too far.
  'api/insufficient_permissions': row(403, 'key_not_allowed'),
  'provider/insufficient_permissions': row(403, 'provider_rights_missing'),
  'api/account_restricted': row(403, 'account_restricted'),
  'api/inactive_subscription': row(403, 'subscription_inactive'),
  'api/already_exists': row(403, 'already_connected'),
  'provider/unknown_authentication_context': row(403, 'extra_step_required'),
  'api/resource_not_found': row(404, 'not_found'),
  'provider/resource_not_found': row(404, 'not_found'),
  'provider/method_not_allowed': row(405, 'not_possible'),
  'api/conflict': row(409, 'conflict'),
  'provider/conflict': row(409, 'conflict'),
  'provider/unprocessable_entity': row(422, 'invalid_request'),
  'provider/invalid_file': row(422, 'invalid_request'),
  'api/too_many_requests': row(429, 'rate_limited'),
  'provider/too_many_requests': row(429, 'rate_limited'),
  'api/internal_error': row(500, 'unipile_failed'),
  'provider/server_error': row(500, 'provider_failed'),
  'api/not_implemented': row(501, 'not_possible'),
  'api/proxy_error': row(502, 'proxy_failed'),
  'api/proxy_timeout': row(504, 'proxy_failed'),
  'provider/timeout': row(504, 'provider_failed'),
  'api/expired_link': row(null, 'link_expired'),
};

function row(status: number | null, code: FailureCode): ErrorRow {
  return { status, code, ...failureFacts[code] };
}
