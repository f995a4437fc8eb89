import { toPatchbayError } from '../errors/error-answer.ts';
import type { Notifier } from '../notifications/create-notifier.ts';
import { type ReconcileReport, reconcileAccounts } from '../operations/reconcile-accounts.ts';
import type { AccountPipe } from '../pipe/account-pipe.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { Rereader } from '../pipe/reread-account.ts';

/** Reconciles, once at a time: whoever asks while one is under way gets its report. */
export type Reconciler = () => Promise<ReconcileReport>;

/** Creates the reconciler; one per server. */
export function createReconciler(
  context: PipeContext,
  pipe: AccountPipe,
  rereader: Rereader,
  notifier: Pick<Notifier, 'noteUnclaimed'>,
): Reconciler {
  const { background, log, metric } = context;
  let underWay: Promise<ReconcileReport> | null = null;

  async function reconcile(): Promise<ReconcileReport> {
    try {
      const report = await background.work(() => reconcileAccounts(context, pipe, rereader));
      const { owned, unclaimed, removed, unwritten } = report;
      const message = `reconciled: ${owned} accounts of owners, ${unclaimed.length} unclaimed, ${removed} removed, ${unwritten} that could not be written.`;
      log({ level: 'info', message });
      metric({ name: 'reconcile', owned, unclaimed: unclaimed.length, removed, unwritten });
      background.run('telling of unclaimed accounts', () => notifier.noteUnclaimed(unclaimed));
      return report;
    } catch (error) {
      throw toPatchbayError(error);
    }
  }

  return () => {
    underWay ??= reconcile().finally(() => {
      underWay = null;
    });
    return underWay;
  };
}
