// The provider side's own words, one namespace per API generation. Read by the server and by the mock only.
export { classifyError, type Failure, parseRetryAfter } from './classify-error.ts';
export { type ErrorRow, errorTaxonomy } from './error-taxonomy.ts';
export { type V1ErrorType, type V2ErrorType, v1ErrorTypes, v2ErrorTypes } from './error-types.ts';
export { MAX_JSON_DEPTH, type ParsedJson, parseJsonBody } from './parse-json-body.ts';
export { formatTime, parseTime } from './parse-time.ts';
export type { ParsedAccount } from './parsed-account.ts';
export type { UnipileError } from './unipile-error.ts';
export type { UnipileWebhook } from './unipile-webhook.ts';
export * as v1 from './v1/index.ts';
export * as v2 from './v2/index.ts';
