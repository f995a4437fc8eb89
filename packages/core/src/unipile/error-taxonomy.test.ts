import { expect, expectTypeOf, test } from 'vitest';
import { type FailureCode, failureFacts } from '../connect/failure.ts';
import { type ErrorRow, errorTaxonomy } from './error-taxonomy.ts';
import { type V1ErrorType, type V2ErrorType, v1ErrorTypes, v2ErrorTypes } from './error-types.ts';

// The documented lists by HTTP status, written down a second time so that table and documents are compared.
const documented: readonly (readonly [number | null, string, string])[] = [
  [400, 'errors/', 'invalid_parameters missing_parameters malformed_request content_too_large invalid_url'],
  [400, 'errors/', 'too_many_characters unescaped_characters invalid_request limit_too_high'],
  [401, 'errors/', 'missing_credentials invalid_credentials expired_credentials disconnected_account'],
  [401, 'errors/', 'disconnected_feature multiple_sessions invalid_checkpoint_solution checkpoint_error'],
  [401, 'errors/', 'insufficient_privileges expired_link wrong_account captcha_not_supported'],
  [401, 'errors/', 'invalid_credentials_but_valid_account_imap'],
  [401, 'errors/', 'invalid_imap_configuration invalid_smtp_configuration'],
  [403, 'errors/', 'insufficient_permissions account_restricted account_mismatch session_mismatch'],
  [403, 'errors/', 'feature_not_subscribed subscription_required unknown_authentication_context'],
  [403, 'errors/', 'action_required resource_access_restricted'],
  [404, 'errors/', 'resource_not_found invalid_resource_identifier'],
  [407, 'errors/', 'proxy_auth_error'],
  [408, 'errors/', 'request_timeout'],
  [409, 'errors/', 'operation_canceled already_exists'],
  [422, 'errors/', 'unprocessable_entity'],
  [425, 'errors/', 'auth_in_progress'],
  [429, 'errors/', 'too_many_requests'],
  [500, 'errors/', 'unexpected_error provider_error authentication_intent_error'],
  [501, 'errors/', 'feature_not_implemented'],
  [502, 'errors/', 'proxy_error'],
  [503, 'errors/', 'no_client_session no_channel no_handler network_down service_unavailable'],
  [400, 'api/', 'invalid_parameters invalid_auth_format'],
  [400, 'provider/', 'invalid_parameters'],
  [401, 'provider/', 'invalid_authorization invalid_credentials account_mismatch invalid_checkpoint_code'],
  [401, 'api/', 'missing_authorization expired_authorization proxy_auth_error'],
  [403, 'api/', 'insufficient_permissions account_restricted inactive_subscription already_exists'],
  [403, 'provider/', 'insufficient_permissions unknown_authentication_context'],
  [404, 'api/', 'resource_not_found'],
  [404, 'provider/', 'resource_not_found'],
  [405, 'provider/', 'method_not_allowed'],
  [409, 'api/', 'conflict'],
  [409, 'provider/', 'conflict'],
  [422, 'provider/', 'unprocessable_entity invalid_file'],
  [429, 'api/', 'too_many_requests'],
  [429, 'provider/', 'too_many_requests'],
  [500, 'api/', 'internal_error'],
  [500, 'provider/', 'server_error'],
  [501, 'api/', 'not_implemented'],
  [502, 'api/', 'proxy_error'],
  [504, 'api/', 'proxy_timeout'],
  [504, 'provider/', 'timeout'],
  [null, 'api/', 'expired_link'],
];

const rows = Object.entries(errorTaxonomy);

test('the table and the documented lists name the same types with the same HTTP status', () => {
  const fromDocuments = documented.flatMap(([status, thrower, infos]) =>
    infos.split(' ').map((info) => [`${thrower}${info}`, status] as const),
  );
  const fromTable = rows.map(([type, { status }]) => [type, status] as const);
  expect(new Map(fromTable)).toEqual(new Map(fromDocuments));
  expect(fromTable).toHaveLength(fromDocuments.length);
  expect(new Set([...v1ErrorTypes, ...v2ErrorTypes])).toEqual(new Set(fromTable.map(([type]) => type)));
});

test('a documented type without a row does not compile', () => {
  expectTypeOf<keyof typeof errorTaxonomy>().toEqualTypeOf<V1ErrorType | V2ErrorType>();
  // @ts-expect-error one row is not the table
  const incomplete: typeof errorTaxonomy = { 'api/conflict': errorTaxonomy['api/conflict'] };
  expect(Object.keys(incomplete)).toHaveLength(1);
});

test('every code of ours is reached, or is what unknown types fall back to', () => {
  const reached = new Set<FailureCode>(rows.map(([, { code }]) => code));
  const codes = Object.keys(failureFacts) as FailureCode[];
  expect(codes.filter((code) => !reached.has(code))).toEqual(['unclear_refusal', 'unrecognized']);
});

test('a 401 about our key is never taken for one about a person, nor the other way round', () => {
  const about401 = (subject: ErrorRow['about']) =>
    rows.filter(([, row]) => row.status === 401 && row.about === subject).map(([type]) => type);
  expect(about401('key').toSorted()).toEqual([
    'api/expired_authorization',
    'api/missing_authorization',
    'errors/missing_credentials',
  ]);
  expect(about401('proxy')).toEqual(['api/proxy_auth_error']);
  for (const [type, row] of rows) {
    if (row.about === 'key') expect([type, row.audience, row.retry]).toEqual([type, 'operator', 'never']);
    if (row.retry === 'after-reauth') expect([type, row.about]).toEqual([type, 'account']);
  }
});

test('nobody is told to sign in where signing in cannot help', () => {
  const hopeless: readonly FailureCode[] = [
    'key_refused',
    'account_restricted',
    'subscription_inactive',
    'already_connected',
    'proxy_failed',
    'provider_failed',
    'rate_limited',
  ];
  for (const code of hopeless) expect([code, failureFacts[code].retry]).not.toContain('after-reauth');
});
