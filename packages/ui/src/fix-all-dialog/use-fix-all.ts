'use client';
import { type Account, type ConnectFlow, idleConnectFlow } from '@patchbay/core';
import { useEffect, useMemo, useState } from 'react';
import { reportRemedyAction } from '../events/report-remedy-action.ts';
import { useAccounts } from '../hooks/use-accounts.ts';
import { needsOwner } from '../hooks/use-attention.ts';
import { useConnect } from '../hooks/use-connect.ts';
import { toConnectRequest } from '../internals/connect-request.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { type FixAllQueue, keepFixAll, recallFixAll } from './fix-all-memory.ts';
import { type FixAllProgress, toFixAllProgress } from './fix-all-progress.ts';

/** A walk through all accounts that wait for the person. */
export interface FixAll extends FixAllProgress {
  /** Whether the accounts are known; the steps are empty before. */
  readonly ready: boolean;
  /** The sign-in of the current account. */
  readonly flow: ConnectFlow;
  /** Starts the current account's sign-in. Call it inside a click handler, before any `await`. */
  readonly press: () => void;
  /** Ends the sign-in, or takes a failure off the screen. */
  readonly dismiss: () => void;
  readonly skip: () => void;
  /** Gives the skipped ones another turn. */
  readonly goBack: () => void;
  /** Ends the walk; without it, the next mount in this tab goes on where this one was. */
  readonly end: () => void;
}

/**
 * Leads through the accounts that wait, one after the other, for dialogs of your own. Begins when mounted, and goes
 * on after a reload of the tab. A repaired account makes way for the next by itself.
 *
 * @example
 * const { current, press, skip } = useFixAll();
 * return current && <><button onClick={press}>Reconnect {current.name}</button><button onClick={skip}>Skip</button></>;
 */
export function useFixAll({ returnTo }: { readonly returnTo?: string | undefined } = {}): FixAll {
  const { scope, report } = usePatchbay();
  const list = useAccounts();
  const accounts = list.status === 'ready' ? list.accounts : none;
  const { flow, press, dismiss } = useConnect();
  const [queue, setQueue] = useState<FixAllQueue | null>(null);
  const [pressed, setPressed] = useState<string | null>(null);
  const ready = list.status === 'ready';

  useEffect(() => {
    if (!ready || queue) return;
    const kept = recallFixAll(scope) ?? empty;
    const added = accounts.filter((account) => needsOwner(account) && !kept.ids.includes(account.id));
    const ids = [...kept.ids, ...added.map(({ id }) => id)];
    setQueue({ ...kept, ids });
    if (kept.ids.length === 0) report({ type: 'fix_all.started', count: ids.length });
  }, [ready, queue, accounts, scope, report]);
  useEffect(() => {
    if (queue) keepFixAll(scope, queue);
  }, [queue, scope]);

  const inJourney = flow.step === 'idle' || flow.step === 'done' ? null : pressed;
  const progress = useMemo(
    () => toFixAllProgress(queue ?? empty, accounts, inJourney),
    [queue, accounts, inJourney],
  );
  const { current } = progress;
  const isTheirs = flow.step !== 'idle' && current?.id === pressed;
  return {
    ...progress,
    ready: queue !== null,
    flow: isTheirs ? flow : idleConnectFlow, // "Connected." belongs to the account before
    press() {
      if (!current) return;
      press(toConnectRequest(current, returnTo));
      setPressed(current.id);
      reportRemedyAction(report, current);
    },
    dismiss,
    skip() {
      if (!current || !queue) return;
      dismiss();
      report({ type: 'fix_all.skipped', accountId: current.id, provider: current.provider });
      setQueue({ ...queue, skipped: [...queue.skipped, current.id] });
    },
    goBack() {
      if (queue) setQueue({ ...queue, skipped: [] });
    },
    end() {
      keepFixAll(scope, null);
      const left = progress.steps.filter(({ state }) => state !== 'settled').length;
      report({ type: 'fix_all.ended', count: progress.steps.length, left });
    },
  };
}

const none: readonly Account[] = [];
const empty: FixAllQueue = { ids: [], skipped: [] };
