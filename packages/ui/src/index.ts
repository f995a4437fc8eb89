// Components

export { AccountDetails, type AccountDetailsProps } from './account-details/AccountDetails.tsx';
export { AccountDetailsDataAttributes } from './account-details/account-details-data-attributes.ts';
export { AccountHistory, type AccountHistoryProps } from './account-history/AccountHistory.tsx';
export { AccountHistoryDataAttributes } from './account-history/account-history-data-attributes.ts';
export { AccountList, type AccountListProps } from './account-list/AccountList.tsx';
export { AccountListDataAttributes } from './account-list/account-list-data-attributes.ts';
export { AttentionBanner, type AttentionBannerProps } from './attention-banner/AttentionBanner.tsx';
export { AttentionBannerDataAttributes } from './attention-banner/attention-banner-data-attributes.ts';
export { ConnectButton, type ConnectButtonProps } from './connect-button/ConnectButton.tsx';
export { ConnectButtonDataAttributes } from './connect-button/connect-button-data-attributes.ts';
export { ReconnectButton, type ReconnectButtonProps } from './connect-button/ReconnectButton.tsx';
export { ConnectionResult, type ConnectionResultProps } from './connection-result/ConnectionResult.tsx';
export { ConnectionResultDataAttributes } from './connection-result/connection-result-data-attributes.ts';
// The provider
export type {
  AboutAccount,
  AboutConnect,
  PatchbayEvent,
  PatchbayEventMap,
  PatchbayEventType,
} from './events/patchbay-event.ts';
export { FixAllDialog, type FixAllDialogProps } from './fix-all-dialog/FixAllDialog.tsx';
export { FixAllDialogDataAttributes } from './fix-all-dialog/fix-all-dialog-data-attributes.ts';
export type { FixAllProgress, FixAllState, FixAllStep } from './fix-all-dialog/fix-all-progress.ts';
export { type FixAll, useFixAll } from './fix-all-dialog/use-fix-all.ts';
export type { ActionHandlers } from './guide-actions/GuideActions.tsx';
export { type AccountState, useAccount } from './hooks/use-account.ts';
export { type AccountsState, useAccounts } from './hooks/use-accounts.ts';
export { useAttention } from './hooks/use-attention.ts';
export { type Connect, useConnect } from './hooks/use-connect.ts';
export { useLiveStatus } from './hooks/use-live-status.ts';
export {
  IdentityMismatch,
  type IdentityMismatchProps,
  type SignedInPerson,
} from './identity-mismatch/IdentityMismatch.tsx';
export { IdentityMismatchDataAttributes } from './identity-mismatch/identity-mismatch-data-attributes.ts';
export { MismatchQuestion, type MismatchQuestionProps } from './identity-mismatch/MismatchQuestion.tsx';
export type { ComponentOptions, Overrides } from './internals/overrides.tsx';
export type { RenderedRootProps, RootOptions } from './internals/Root.tsx';
export { OperatorConnect, type OperatorConnectProps } from './operator-connect/OperatorConnect.tsx';
export { OperatorConnectDataAttributes } from './operator-connect/operator-connect-data-attributes.ts';
export type { Appearance, AppearanceVariables, ColorScheme, ElementName } from './provider/appearance.ts';
export { PatchbayProvider, type PatchbayProviderProps } from './provider/PatchbayProvider.tsx';
export type { DrawProviderMark, DrawStatusBadge, Offer, Parts } from './provider/patchbay-context.ts';
export { popupWindows } from './provider/popup-windows.ts';
export { sameTab } from './provider/same-tab.ts';
export { browserWindows, type WindowHandle, type WindowPort } from './provider/window-port.ts';
export { ProviderPicker, type ProviderPickerProps } from './provider-picker/ProviderPicker.tsx';
export { ProviderPickerDataAttributes } from './provider-picker/provider-picker-data-attributes.ts';
export { ProxyDialog, type ProxyDialogProps } from './proxy-dialog/ProxyDialog.tsx';
export { ProxyDialogDataAttributes } from './proxy-dialog/proxy-dialog-data-attributes.ts';
export { RemediationPanel, type RemediationPanelProps } from './remediation/RemediationPanel.tsx';
export { RemediationPanelDataAttributes } from './remediation/remediation-panel-data-attributes.ts';
// Hooks
export { type RemediationState, useRemediation } from './remediation/use-remediation.ts';
export {
  RemoveAccountDialog,
  type RemoveAccountDialogProps,
} from './remove-account-dialog/RemoveAccountDialog.tsx';
export { RemoveAccountDialogDataAttributes } from './remove-account-dialog/remove-account-dialog-data-attributes.ts';
export { RepairLink, type RepairLinkProps } from './repair-link/RepairLink.tsx';
export { RepairLinkDataAttributes } from './repair-link/repair-link-data-attributes.ts';
export { StatusBadge, type StatusBadgeProps } from './status-badge/StatusBadge.tsx';
export { StatusBadgeDataAttributes } from './status-badge/status-badge-data-attributes.ts';
