import { type Account, type RemedyAction, remediate } from '@patchbay/core';
import type { Report } from './patchbay-event.ts';

/** Tells that something was pressed which the remedy of an account offers: its primary action, unless said. */
export function reportRemedyAction(
  report: Report,
  account: Account,
  action: RemedyAction | null = remediate(account).action,
): void {
  if (action) report({ type: 'remedy.action', accountId: account.id, provider: account.provider, action });
}
