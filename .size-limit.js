const external = ['react', 'react-dom', '@tanstack/react-query'];

/** Loaded after the first list, or when somebody opens a row or a dialog: weighed on their own below. */
const lazy = [
  '*/live-stream.js',
  '*/connect-journey.js',
  '*/FreshnessNote.js',
  '*/watch-accounts.js',
  '*/guide-book.js',
  '*/remedy-texts.js',
  '*/dialog-texts.js',
  '*/operator-texts.js',
  './locales/*.js', // of the languages that an app may load
  '*/poll-changes.js',
  '*/LongRows.js',
  '*/ListControls.js',
  '*Part.js',
];

const entry = (name, path, limit, names) => ({
  name,
  path,
  limit,
  gzip: true,
  brotli: false,
  ...(names && { import: names }),
  modifyEsbuildConfig: (config) => ({ ...config, external: [...external, ...lazy] }),
});

const chunk = (name, path, limit) => ({ name, path, limit, gzip: true, brotli: false });

/** What loads when a component of the kit is first drawn, without what the page has already. */
const part = (name, path, limit = '4 kB') => ({
  ...entry(`ui, ${name} (lazy)`, `packages/ui/dist/${path}`, limit),
  modifyEsbuildConfig: (config) => ({
    ...config,
    external: [
      ...external,
      '@patchbay/core',
      ...['connect-button', 'hooks', 'internals', 'lazy', 'provider', 'remediation', 'status-badge'].map(
        (folder) => `../${folder}/*`,
      ),
      '../fix-all-dialog/FixAllDialog.js',
      '../remove-account-dialog/RemoveAccountDialog.js',
      '../repair-link/RepairLink.js',
      '../proxy-dialog/ProxyDialog.js',
      './OperatorRemedyPart.js',
    ],
  }),
});

export default [
  // TanStack Query, a peer that many hosts have already, comes to it.
  entry(
    'ui, every component: initial JS',
    'packages/ui/dist/index.js',
    '25 kB',
    '{ AccountDetails, AccountHistory, AccountList, AttentionBanner, ConnectButton, ConnectionResult, FixAllDialog, IdentityMismatch, OperatorConnect, PatchbayProvider, ProviderPicker, ProxyDialog, ReconnectButton, RemediationPanel, RemoveAccountDialog, RepairLink, StatusBadge, useAccount, useAccounts, useAttention, useConnect, useFixAll, useLiveStatus, useRemediation }',
  ),
  entry(
    'ui, provider, list, badge, connect and remedy: initial JS',
    'packages/ui/dist/index.js',
    '20 kB',
    '{ AccountList, ConnectButton, PatchbayProvider, RemediationPanel, StatusBadge }',
  ),
  entry(
    'ui, ConnectButton and StatusBadge: initial JS',
    'packages/ui/dist/index.js',
    '10 kB',
    '{ ConnectButton, PatchbayProvider, StatusBadge }',
  ),
  entry('ui, StatusBadge alone', 'packages/ui/dist/index.js', '3 kB', '{ StatusBadge }'),
  chunk('ui, styles.css: every component', 'packages/ui/dist/styles.css', '5 kB'),
  chunk('ui, essentials.css: list, badge, connect and remedy', 'packages/ui/dist/essentials.css', '4 kB'),
  entry(
    'core, what a browser takes of it, with English labels and actions',
    'packages/core/dist/index.js',
    '10 kB',
    '{ PatchbayError, accountKeys, accountStatusKinds, applyEventToCache, assertNever, brokenMs, connectChannelName, createPatchbayClient, en, fetchAccountsIntoCache, idleConnectFlow, incidentStates, isNewerEvent, loadGuideBook, mergeMessages, nextConnectFlow, parseConnectReturn, partLists, providerEntry, remediate, statusLabels, systemClock, toConnectResult, toFreshness, toSignInPurpose, toStatusMark, toStatusTone }',
  ),
  {
    ...entry(
      'ui, live stream, shared by all tabs (lazy)',
      'packages/ui/dist/provider/live-stream.js',
      '6 kB',
    ),
    modifyEsbuildConfig: (config) => ({
      ...config,
      // What the first list has loaded already.
      external: [...external, '../account/*', '../client/*', '../queries/*', '../clock.js'],
    }),
  },
  {
    ...entry('ui, what follows a press (lazy)', 'packages/ui/dist/internals/connect-journey.js', '3 kB'),
    modifyEsbuildConfig: (config) => ({ ...config, external: [...external, '../account/*', '../client/*'] }),
  },
  {
    ...entry('ui, rows of a long list (lazy)', 'packages/ui/dist/account-list/LongRows.js', '3 kB'),
    modifyEsbuildConfig: (config) => ({
      ...config,
      // What the list has loaded already.
      external: [...external, './ListRow.js', './RowList.js', './keep-row-context.js'],
    }),
  },
  part('what lies behind a row', 'account-list/RowPanelPart.js'),
  part('remedy panel', 'remediation/RemediationPanelPart.js', '5 kB'),
  part("remedy panel, the operators'", 'remediation/OperatorRemedyPart.js'),
  part('attention banner', 'attention-banner/AttentionBannerPart.js'),
  part('fix-all dialog', 'fix-all-dialog/FixAllDialogPart.js'),
  part('landing page', 'connection-result/ConnectionResultPart.js'),
  part('history', 'account-history/AccountHistoryPart.js'),
  part('details', 'account-details/AccountDetailsPart.js'),
  part('removal dialog', 'remove-account-dialog/RemoveAccountDialogPart.js'),
  part('repair link', 'repair-link/RepairLinkPart.js'),
  part('proxy dialog', 'proxy-dialog/ProxyDialogPart.js'),
  part('operators: connect for an owner', 'operator-connect/OperatorConnectPart.js', '7 kB'),
  part('identity mismatch', 'identity-mismatch/IdentityMismatchPart.js'),
  part('mismatch question', 'identity-mismatch/MismatchQuestionPart.js'),
  part('provider picker', 'provider-picker/ProviderPickerPart.js'),
  chunk('core, long English remedy texts (lazy)', 'packages/core/dist/messages/en/remedy-texts.js', '12 kB'),
  chunk('core, English words of dialogs (lazy)', 'packages/core/dist/messages/en/dialog-texts.js', '4 kB'),
  chunk(
    "core, English words of operators' tools (lazy)",
    'packages/core/dist/messages/en/operator-texts.js',
    '2 kB',
  ),
  chunk(
    'core, asking where no stream gets through (lazy)',
    'packages/core/dist/stream/poll-changes.js',
    '1 kB',
  ),
  entry('core, another language: Arabic labels (lazy)', 'packages/core/dist/messages/locales/ar.js', '6 kB'),
  chunk('core, the remedies in full (lazy)', 'packages/core/dist/remediation/guide-book.js', '12 kB'),
];
