// Accounts and what is known about them
export type { Account } from './account/account.ts';
export {
  type AccountEvent,
  type EventPosition,
  formatEventId,
  isNewerEvent,
  parseEventId,
} from './account/account-event.ts';
export type {
  AccountReport,
  AccountSnapshot,
  AccountStatement,
  ReportSource,
} from './account/account-report.ts';
export {
  type AccountStatus,
  type AccountStatusKind,
  accountStatusKinds,
  isSameStatus,
  isWorseStatus,
} from './account/account-status.ts';
export {
  type Alarm,
  type AlarmFacts,
  type AlarmOptions,
  type AlarmPolicy,
  defaultAlarmPolicy,
  toAlarm,
} from './account/alarm.ts';
export type { AppliedReport } from './account/applied-report.ts';
export { applyAccountEvent } from './account/apply-account-event.ts';
export { accountFromSnapshot } from './account/apply-snapshot.ts';
export {
  type Cause,
  type ConnectionCause,
  causes,
  connectionCauses,
  type OutageCause,
  outageCauses,
} from './account/cause.ts';
export { isEnded, isRemovedSince } from './account/ended.ts';
export {
  type FirstSync,
  type FirstSyncState,
  firstSyncStates,
  type ProductSync,
} from './account/first-sync.ts';
export { type Freshness, nothingUnconfirmed, type UnconfirmedReports } from './account/freshness.ts';
export {
  defaultFreshnessPolicy,
  type FreshnessPolicy,
  type FreshnessView,
  toFreshness,
} from './account/freshness-view.ts';
export {
  type IdentityMismatch,
  isSameMismatch,
  isSamePerson,
  type MismatchKind,
  mismatchKinds,
  type UpstreamPerson,
} from './account/identity.ts';
export {
  type ProductState,
  type ProductStatus,
  type ProductStatusKind,
  toProductState,
} from './account/product-status.ts';
export {
  type AuthMethod,
  type AuthMethodSupport,
  authMethodSupport,
  authMethods,
  type SupportMark,
} from './account/provider-auth-methods.ts';
export {
  knownProviders,
  type ProviderEntry,
  type ProviderFamily,
  providerEntry,
} from './account/provider-catalog.ts';
export {
  type Capability,
  type ProviderFacts,
  providerFacts,
  providersWithFacts,
} from './account/provider-facts.ts';
export { type StatusMark, type StatusTone, toStatusMark, toStatusTone } from './account/status-mark.ts';
export type { UnclaimedAccount } from './account/unclaimed-account.ts';
export { assertNever } from './assert-never.ts';
// The contract between browser and server
export {
  type AccountAnswer,
  type AccountsPage,
  type ChangesAnswer,
  CLIENT_HEADER,
  CONTRACT_VERSION,
  type CreateLinkAnswer,
  type CreateLinkBody,
  DEFAULT_BASE_PATH,
  MAX_PAGE_SIZE,
  OLDEST_CONTRACT,
  type OperatorAccountsPage,
  paths,
  SERVER_HEADER,
  STREAM_HEARTBEAT_MS,
  type StreamEventName,
  serverPaths,
  type UnclaimedPage,
} from './client/api-contract.ts';
export { createIdentityClient, type IdentityClient } from './client/identity-client.ts';
export {
  type ChooseIdentityAnswer,
  type ChooseIdentityBody,
  type IdentityChoice,
  identityChoices,
  identityPath,
} from './client/identity-contract.ts';
export { createIncidentsClient, type IncidentsClient } from './client/incidents-client.ts';
export {
  DEFAULT_INCIDENT_DAYS,
  type IncidentsAnswer,
  incidentPaths,
  MAX_INCIDENT_DAYS,
  MAX_INCIDENTS,
  type RepairStatsAnswer,
} from './client/incidents-contract.ts';
export { isContractTooOld } from './client/is-contract-too-old.ts';
export {
  createOperatorClient,
  type OperatorClient,
  type OperatorClientOptions,
} from './client/operator-client.ts';
export {
  type AccountOfOwnerBody,
  type AssignAccountBody,
  type CreateOperatorLinkBody,
  type CreateSharedLinkAnswer,
  type CreateSharedLinkBody,
  type LinkConfiguration,
  type LinkConfigurationView,
  type LinkSignInMethod,
  type OwnerByOperator,
  operatorPaths,
  type ProxyInput,
  type ProxyProtocol,
  type ProxyView,
  type RestartAnswer,
  type ResyncAnswer,
  type ResyncState,
  resyncStates,
  type SetAccountProxyBody,
  type SharedLink,
  type SharedLinkAnswer,
  type SharedLinksAnswer,
} from './client/operator-contract.ts';
export { parsePublicAccount } from './client/parse-account.ts';
export {
  type AccountsSnapshot,
  createPatchbayClient,
  type HeadersSource,
  type PatchbayClient,
  type PatchbayClientOptions,
} from './client/patchbay-client.ts';
export {
  PatchbayError,
  type PatchbayErrorBody,
  type PatchbayErrorCode,
  patchbayErrorCodes,
} from './client/patchbay-error.ts';
export {
  createRepairLinksClient,
  type RepairLinksClient,
  type RepairLinksClientOptions,
} from './client/repair-links-client.ts';
export {
  type CreateRepairLinkAnswer,
  type CreateRepairLinkBody,
  DEFAULT_LINK_LIFE_MS,
  type LinkState,
  linkStates,
  MAX_LINK_LIFE_MS,
  MAX_LINK_NOTE_LENGTH,
  MIN_LINK_LIFE_MS,
  type RepairLink,
  type RepairLinkAnswer,
  type RepairLinksAnswer,
  repairLinkPaths,
  type SentLink,
} from './client/repair-links-contract.ts';
export { type Clock, systemClock } from './clock.ts';
// The connect journey
export {
  type AuthIntent,
  type AuthIntentCall,
  type AuthIntentEvent,
  type AuthStep,
  idleAuthIntent,
  nextAuthIntent,
} from './connect/auth-intent.ts';
export {
  type Checkpoint,
  type CheckpointAnswer,
  type CheckpointChoice,
  type CheckpointKind,
  type CodeChannel,
  cleanCode,
  isWaitedFor,
  toCheckpointAnswer,
} from './connect/checkpoint.ts';
export {
  type ConnectFailure,
  type ConnectFlow,
  type ConnectFlowEvent,
  idleConnectFlow,
  nextConnectFlow,
} from './connect/connect-flow.ts';
export {
  type ConnectRefusal,
  type ConnectResult,
  type ConnectReturn,
  connectChannelName,
  connectResults,
  isConnectRefusal,
  parseConnectReturn,
  toConnectResult,
} from './connect/connect-result.ts';
export {
  type FailureAudience,
  type FailureCode,
  type FailureFacts,
  type FailureMessageKey,
  type FailureSubject,
  failureFacts,
  type RetryClass,
} from './connect/failure.ts';
// Incidents and how repairs go
export {
  type AccountStep,
  type AppliedIncident,
  applyToIncident,
  noteOperatorAction,
} from './incident/apply-to-incident.ts';
export { brokenMs, type Incident, type IncidentState, incidentStates } from './incident/incident.ts';
export { defaultIncidentPolicy, type IncidentPolicy } from './incident/incident-policy.ts';
export { type RecoveredBy, recoveredByWords } from './incident/recovered-by.ts';
export { noteAttempt, type RepairAttempt, type RepairStep, repairSteps } from './incident/repair-attempt.ts';
export { type DropOffStep, type RepairStats, toRepairStats } from './incident/repair-stats.ts';
export {
  countDrops,
  type DropPolicy,
  defaultDropPolicy,
  hasRepeatedDrops,
} from './incident/repeated-drops.ts';
export type { DialogTexts, PersonChoice } from './messages/dialog-texts.ts';
export { englishAccountWords } from './messages/en/account-words.ts';
// Every visible word
export { englishInPart } from './messages/en/english-in-part.ts';
export { statusLabels } from './messages/en/status-labels.ts';
export { loadMailTexts } from './messages/load-mail-texts.ts';
export { type KnownLocale, knownLocales, loadMessages } from './messages/load-messages.ts';
export { loadOperatorTexts } from './messages/load-operator-texts.ts';
export { en } from './messages/locales/en.ts';
export type { MailTexts } from './messages/mail-texts.ts';
export {
  type DialogTextsOverride,
  type MessagesOverride,
  mergeMessages,
  type RemedyTextsOverride,
} from './messages/merge-messages.ts';
export type {
  AccountWords,
  ActionMessages,
  ActionWords,
  ConnectMessages,
  CountedGroup,
  ListMessages,
  Messages,
  MessagesInPart,
  ProductWord,
  RemedyContext,
  RemedyMessages,
  TimeMessages,
} from './messages/messages.ts';
export type { OperatorTexts, OperatorTextsOverride } from './messages/operator-texts.ts';
export { partLists } from './messages/part-lists.ts';
export type { GroupContext, GuideContext, RemedyTexts } from './messages/remedy-texts.ts';
// The query cache and the live stream
export { accountKeys } from './queries/account-keys.ts';
export { applyEventToCache } from './queries/apply-event-to-cache.ts';
export { fetchAccountsIntoCache } from './queries/fetch-accounts.ts';
export { knownAccount, listedAccounts } from './queries/known-account.ts';
export type { AccountListEntry, QueryCache } from './queries/query-cache.ts';
// What to do about an account
export type { GroupingOptions, RootCauseGroup, RootCauseKind } from './remediation/group-root-causes.ts';
export type {
  Guide,
  GuideAction,
  GuideBook,
  GuideGroup,
  GuideOptions,
} from './remediation/guide-book.ts';
export type { SignInMethod } from './remediation/likely-reasons.ts';
export { loadGuideBook } from './remediation/load-guide-book.ts';
export type { OutcomeRemedyId } from './remediation/outcome-remedies.ts';
export { type Remediation, remediate } from './remediation/remediation.ts';
export type { OperatorRemedyId, OwnerRemedyId, RemedyId } from './remediation/remedies.ts';
export {
  type Actor,
  type Audience,
  type RemedyAction,
  toSignInPurpose,
} from './remediation/remedy-action.ts';
export { type RemedyFamily, toRemedyFamily } from './remediation/remedy-family.ts';
export type { StillWorks } from './remediation/remedy-table.ts';
export type { RemedyInsight, RemedySubject, Situation } from './remediation/situation.ts';
export {
  type AccountEventStream,
  type AccountEventStreamOptions,
  createAccountEventStream,
  type StreamState,
} from './stream/account-event-stream.ts';
export { type BackOffOptions, backOffMs } from './stream/back-off.ts';
export {
  createSharedAccountEventStream,
  type SharedAccountEventStreamOptions,
} from './stream/shared-account-event-stream.ts';
export { browserTabs, type PageVisibility, type TabChannel, type Tabs } from './stream/tabs.ts';
