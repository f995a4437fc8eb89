export type { ParsedAccount } from '../parsed-account.ts';
export type { UnipileError } from '../unipile-error.ts';
export {
  type AuthRedirect,
  type CreateAuthLinkBody,
  parseAuthLink,
  parseAuthRedirect,
  type WireAuthLink,
  type WireProviders,
} from './auth-link.ts';
export { type ParsedWebhook, parseWebhook } from './parse-webhook.ts';
export {
  API_KEY_HEADER,
  type CreateWebhookEndpointBody,
  createAuthLinkRequest,
  createWebhookEndpointRequest,
  DEFAULT_BASE_URL,
  getAccountRequest,
  listAccountsRequest,
  type UnipileRequest,
  type WireWebhookEndpoint,
} from './requests.ts';
export {
  type ParsedAccountPage,
  parseAccount,
  parseAccountPage,
  toAccountStatus,
} from './to-account-snapshot.ts';
export {
  formatSignatureHeader,
  parseSignatureHeader,
  SIGNATURE_HEADER,
  SIGNATURE_TOLERANCE_MS,
  signedPrefix,
  type WebhookSignature,
} from './webhook-signature.ts';
export type { WireAccount, WireAccountList } from './wire-account.ts';
export { existingAccountId, parseError, type WireError } from './wire-error.ts';
export { type AccountEventType, accountEventTypes, type WireEvent } from './wire-event.ts';
