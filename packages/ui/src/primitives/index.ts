// For those who bring their own look: what the components draw, as pure functions of what they are given. They need
// no provider (their words are then English), ask nobody for data and load nothing. Their class names are the kit's:
// without `styles.css` they are plain elements, with `data-` attributes to style by. The logic is in the hooks of the
// main door.

// Views of whole components
export {
  AccountDetailsView,
  type AccountDetailsViewProps,
} from '../account-details/AccountDetailsView.tsx';
export {
  AccountHistoryView,
  type AccountHistoryViewProps,
} from '../account-history/AccountHistoryView.tsx';
export {
  AccountListView,
  type AccountListViewProps,
  type AccountListViewState,
} from '../account-list/AccountListView.tsx';
export { AccountRowView, type AccountRowViewProps } from '../account-list/AccountRowView.tsx';
export {
  AttentionBannerView,
  type AttentionBannerViewProps,
} from '../attention-banner/AttentionBannerView.tsx';
// Parts of them
export { ConnectButtonView, type ConnectButtonViewProps } from '../connect-button/ConnectButtonView.tsx';
export { ConnectNotice } from '../connect-button/ConnectNotice.tsx';
export { ConnectView, type ConnectViewProps } from '../connect-button/ConnectView.tsx';
export {
  ConnectionResultView,
  type ConnectionResultViewProps,
} from '../connection-result/ConnectionResultView.tsx';
export { DialogView, type DialogViewProps } from '../dialog/DialogView.tsx';
export { FixAllView, type FixAllViewProps } from '../fix-all-dialog/FixAllView.tsx';
export { GuideActions } from '../guide-actions/GuideActions.tsx';
export {
  IdentityMismatchView,
  type IdentityMismatchViewProps,
} from '../identity-mismatch/IdentityMismatchView.tsx';
// What they are given: times in the reader's language, and words that are loaded when they are needed
export type { TimeFormat } from '../internals/format-time.ts';
export { ProviderMark } from '../internals/ProviderMark.tsx';
export type { RenderedRootProps, RootOptions } from '../internals/Root.tsx';
export { useMessages } from '../internals/use-messages.ts';
export { useTimeFormat } from '../internals/use-time-format.ts';
export { useDialogTexts } from '../lazy/use-dialog-texts.ts';
export { useOperatorTexts } from '../lazy/use-operator-texts.ts';
export {
  type ConnectHow,
  type OperatorChoices,
  OperatorConnectView,
  type OperatorConnectViewProps,
} from '../operator-connect/OperatorConnectView.tsx';
export { ProviderPickerView, type ProviderPickerViewProps } from '../provider-picker/ProviderPickerView.tsx';
export type { OperatorFailure } from '../proxy-dialog/operator-failure.ts';
export {
  ProxyDialogView,
  type ProxyDialogViewProps,
  type ProxyStep,
} from '../proxy-dialog/ProxyDialogView.tsx';
export type { ProxyWay } from '../proxy-dialog/proxy-way.ts';
export {
  RemediationPanelView,
  type RemediationPanelViewProps,
} from '../remediation/RemediationPanelView.tsx';
export {
  type RemovalStep,
  RemoveAccountView,
  type RemoveAccountViewProps,
} from '../remove-account-dialog/RemoveAccountView.tsx';
export { RepairLinkView, type RepairLinkViewProps } from '../repair-link/RepairLinkView.tsx';
export type { LinkOutcome } from '../sent-links/link-outcome.ts';
export { MadeLinkView, type MadeLinkViewProps } from '../sent-links/MadeLinkView.tsx';
export {
  type SentLinksState,
  SentLinksView,
  type SentLinksViewProps,
} from '../sent-links/SentLinksView.tsx';
export type { LinkMaking } from '../sent-links/use-made-link.ts';
export { StatusBadgeView, type StatusBadgeViewProps } from '../status-badge/StatusBadgeView.tsx';
export { StatusMarkIcon } from '../status-badge/StatusMarkIcon.tsx';
