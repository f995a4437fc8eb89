export type { ParsedAccount } from '../parsed-account.ts';
export type { UnipileError } from '../unipile-error.ts';
export { API_KEY_HEADER, type UnipileRequest } from '../unipile-request.ts';
export {
  type AccountFilter,
  DEFAULT_BASE_URL,
  deleteAccountRequest,
  getAccountRequest,
  listAccountsRequest,
  parseSuccess,
  type UpdateAccountBody,
  updateAccountRequest,
} from './account-requests.ts';
export {
  type CreateApiKeyBody,
  createApiKeyRequest,
  deleteApiKeyRequest,
  listApiKeysRequest,
  parseApiKeyCreated,
} from './api-keys.ts';
export type {
  AuthLinkConfig,
  AutoProxyConfig,
  CustomProxy,
  LinkedInProducts,
  ProviderConfig,
} from './auth-config.ts';
export {
  type MailServer,
  requestCheckpointRequest,
  resendCheckpointRequest,
  type StartAuthIntentBody,
  solveCheckpointRequest,
  startAuthIntentRequest,
} from './auth-intent.ts';
export {
  type AuthRedirect,
  type CreateAuthLinkBody,
  createAuthLinkRequest,
  parseAuthLink,
  parseAuthRedirect,
  type WireAuthLink,
  type WireProviders,
} from './auth-link.ts';
export { parseAuthStep } from './auth-step.ts';
export {
  type LinkedInContract,
  listContractsRequest,
  parseContracts,
  selectContractRequest,
} from './linkedin-contracts.ts';
export { type ParsedWebhook, parseWebhook } from './parse-webhook.ts';
export { announcedProviders, autoProxyProviders, providerWords } from './provider-names.ts';
export {
  createScopeRequest,
  deleteScopeRequest,
  getScopeRequest,
  listScopesRequest,
  parseScope,
  parseScopePage,
  type Scope,
  updateScopeRequest,
} from './scopes.ts';
export {
  type ParsedAccountPage,
  parseAccount,
  parseAccountPage,
  toAccountStatus,
} from './to-account-snapshot.ts';
export {
  listWebhookConversationsRequest,
  parseWebhookConversationPage,
  type WebhookConversation,
} from './webhook-conversations.ts';
export {
  type CreateWebhookEndpointBody,
  createWebhookEndpointRequest,
  deleteWebhookEndpointRequest,
  getWebhookEndpointRequest,
  listWebhookEndpointsRequest,
  parseWebhookEndpoint,
  parseWebhookEndpointPage,
  type UpdateWebhookEndpointBody,
  updateWebhookEndpointRequest,
  type WebhookEndpoint,
  type WireWebhookEndpoint,
} from './webhook-endpoints.ts';
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
