import type { AccountSnapshot } from '@patchbay/core';
import { walkAccounts } from '../gateway/walk-accounts.ts';
import type { AccountRef } from '../owner.ts';
import type { AccountPipe } from '../pipe/account-pipe.ts';
import { applyRead } from '../pipe/apply-read.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { Rereader } from '../pipe/reread-account.ts';
import type { OwnedAccount } from '../store/patchbay-store.ts';

/** What a reconciliation found. */
export interface ReconcileReport {
  /** Accounts that Unipile listed and somebody owns here; they are up to date now. */
  readonly owned: number;
  /** Accounts that Unipile listed and nobody owns here. */
  readonly unclaimed: readonly AccountSnapshot[];
  /** Accounts that Unipile did not list and, asked for each, no longer has. */
  readonly removed: number;
}

const PAGE = 500;

/** From so many on, "Unipile lists none of our accounts" means another key rather than so many farewells. */
const SUSPICIOUS = 10;

/**
 * Reads all accounts at Unipile and repairs what lost webhooks left behind. To be called inside background work.
 *
 * @throws GatewayError when a page cannot be had: then nothing is taken for removed.
 */
export async function reconcileAccounts(
  context: PipeContext,
  pipe: AccountPipe,
  rereader: Rereader,
): Promise<ReconcileReport> {
  const { store, gateway, background, log } = context;
  const { generation } = gateway;
  const seen = new Set<string>();
  const unclaimed = new Map<string, AccountSnapshot>();
  let owned = 0;

  const sleep = (ms: number): Promise<void> => background.pause(ms);
  for await (const { snapshots, readAt } of walkAccounts(context, { sleep })) {
    for (const snapshot of snapshots) {
      if (seen.has(snapshot.id)) continue;
      seen.add(snapshot.id);
      const ref: AccountRef = { generation, accountId: snapshot.id };
      const owner = await store.findOwner(ref);
      if (!owner) {
        unclaimed.set(snapshot.id, snapshot);
        continue;
      }
      owned += 1;
      const read = { kind: 'found', snapshot } as const;
      const applied = await applyRead(pipe, owner, ref, { read, readAt, patient: true });
      if (applied !== 'settled') await rereader.reread(owner, ref);
    }
  }

  const missing = await findMissing(context, seen);
  if (owned === 0 && missing.length >= SUSPICIOUS) {
    const message = `Unipile lists none of the ${missing.length} accounts known here, so none is taken for removed. Is the API key of another application?`;
    log({ level: 'error', message });
    return { owned, unclaimed: [...unclaimed.values()], removed: 0 };
  }
  const asked = missing.map((one) => background.work(() => isRemoved(context, rereader, one)));
  const removed = await background.wait(Promise.all(asked));
  return { owned, unclaimed: [...unclaimed.values()], removed: removed.filter(Boolean).length };
}

/** What the list left out. A list that shifts while it is read can leave out what is there: each is asked for. */
async function findMissing(
  { store, gateway }: PipeContext,
  seen: ReadonlySet<string>,
): Promise<readonly OwnedAccount[]> {
  const missing: OwnedAccount[] = [];
  for (let after: string | null = null; ; ) {
    const page: readonly OwnedAccount[] = await store.walkAccounts(gateway.generation, after, PAGE);
    for (const one of page) {
      after = one.account.id;
      if (!seen.has(after) && one.account.status.kind !== 'removed') missing.push(one);
    }
    if (page.length < PAGE) return missing;
  }
}

async function isRemoved(
  { store, gateway }: PipeContext,
  rereader: Rereader,
  { owner, account }: OwnedAccount,
): Promise<boolean> {
  const ref: AccountRef = { generation: gateway.generation, accountId: account.id };
  await rereader.reread(owner, ref);
  return (await store.getAccount(owner, ref))?.status.kind === 'removed';
}
