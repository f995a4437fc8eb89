export type { ParsedAccount } from '../parsed-account.ts';
export type { UnipileError } from '../unipile-error.ts';
export { API_KEY_HEADER, type UnipileRequest } from '../unipile-request.ts';
export {
  parseAccountDeleted,
  parseAccountPatched,
  parseRestart,
  parseResync,
  type RestartAnswer,
  type ResyncAnswer,
} from './account-answers.ts';
export {
  type CustomProxy,
  connectRequest,
  deleteAccountRequest,
  getAccountRequest,
  listAccountsRequest,
  MAX_PAGE_SIZE,
  type ResyncOptions,
  reconnectRequest,
  restartAccountRequest,
  resyncAccountRequest,
  type UpdateAccountBody,
  updateAccountRequest,
} from './account-requests.ts';
export {
  type CreateAuthLinkBody,
  createAuthLinkRequest,
  type HostedProviders,
  parseAuthLink,
  type WireAuthLink,
} from './auth-link.ts';
export {
  checkpointProviders,
  INTENT_LIFETIME_MS,
  parseAuthStep,
  parseCheckpointResend,
  resendCheckpointRequest,
  resendProviders,
  solveCheckpointRequest,
  TRY_ANOTHER_WAY,
  toPhoneCode,
} from './auth-step.ts';
export { toBaseUrl } from './base-url.ts';
export type { NativeConnectBody } from './native-connect.ts';
export {
  type ParsedWebhook,
  parseWebhook,
  type RecognisedMessage,
  recogniseMessage,
} from './parse-webhook.ts';
export {
  type ProviderNames,
  providerNames,
  toAccountType,
  toHostedName,
  toNativeName,
  toProvider,
} from './provider-names.ts';
export {
  type SourceStatusWord,
  sourceStatusWords,
  toAccountStatus,
  toSourceStatus,
} from './source-status.ts';
export { type ParsedAccountPage, parseAccount, parseAccountPage } from './to-account-snapshot.ts';
export {
  type AccountStatusEvent,
  accountStatusEvents,
  accountStatusWebhook,
  type CreateWebhookBody,
  createWebhookRequest,
  deleteWebhookRequest,
  listWebhooksRequest,
  parseWebhookCreated,
  parseWebhookDeleted,
  parseWebhookPage,
  type Webhook,
  type WebhookHeader,
} from './webhooks.ts';
export type { WireAccount, WireAccountList, WireSource } from './wire-account.ts';
export { parseError, type WireError } from './wire-error.ts';
