export type { ParsedAccount } from '../parsed-account.ts';
export type { UnipileError } from '../unipile-error.ts';
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
export {
  type ParsedAccountPage,
  parseAccount,
  parseAccountPage,
} from './to-account-snapshot.ts';
export type { WireAccount, WireAccountList, WireSource } from './wire-account.ts';
export { parseError, type WireError } from './wire-error.ts';
