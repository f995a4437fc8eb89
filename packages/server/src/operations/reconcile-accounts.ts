import type { AccountSnapshot } from '@patchbay/core';
import { GatewayError, type UnipileGateway } from '../gateway/unipile-gateway.ts';
import { type AccountRef, type Owner, SINGLE_TENANT } from '../owner.ts';
import type { AccountPipe } from '../pipe/account-pipe.ts';
import { applyRead } from '../pipe/apply-read.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import type { Rereader } from '../pipe/reread-account.ts';
import type { OwnedAccount } from '../store/patchbay-store.ts';
import { readAccounts } from '../unclaimed/read-accounts.ts';

/** What a reconciliation found. */
export interface ReconcileReport {
  /** Accounts that Unipile listed and somebody owns here; they are up to date now. */
  readonly owned: number;
  /** Accounts that Unipile listed and nobody owns here. */
  readonly unclaimed: readonly AccountSnapshot[];
  /** Accounts that Unipile did not list and, asked for each, no longer has. */
  readonly removed: number;
  /** Accounts that could not be brought up to date for a fault of ours or of the store; the log tells which and why. */
  readonly unwritten: number;
  /** Where tenants have credentials of their own: those whose accounts could not be read. The others are done. */
  readonly failed: readonly string[];
}

const PAGE = 500;

/** From so many on, "Unipile lists none of our accounts" means another key rather than so many farewells. */
const SUSPICIOUS = 10;

/** What one walk is about: everything, or one tenant. */
interface Walk {
  readonly tenantId: string;
  readonly gateway: UnipileGateway;
  readonly isOurs: (owner: Owner) => boolean;
  /** Accounts known here, in order of their ids. */
  readonly known: (after: string | null) => Promise<readonly OwnedAccount[]>;
}

/**
 * Reads all accounts at Unipile and repairs what lost webhooks left behind. To be called inside background work.
 *
 * @throws GatewayError when a page cannot be had: then nothing is taken for removed. Where tenants have credentials
 * of their own, that is the report's `failed`.
 */
export async function reconcileAccounts(
  context: PipeContext,
  pipe: AccountPipe,
  rereader: Rereader,
): Promise<ReconcileReport> {
  const { store, gateway, log } = context;
  const { generation } = gateway;
  if (!gateway.perTenant) {
    return reconcileWalk(context, pipe, rereader, {
      tenantId: SINGLE_TENANT,
      gateway: gateway.of({ tenantId: SINGLE_TENANT }),
      isOurs: () => true,
      known: (after) => store.walkAccounts(generation, after, PAGE),
    });
  }
  let sum: ReconcileReport = { owned: 0, unclaimed: [], removed: 0, unwritten: 0, failed: [] };
  for (const tenantId of await findTenants(context)) {
    try {
      const report = await reconcileWalk(context, pipe, rereader, {
        tenantId,
        gateway: gateway.of({ tenantId }),
        isOurs: (owner) => owner.tenantId === tenantId,
        known: (after) => store.listTenantAccounts(tenantId, generation, after, PAGE),
      });
      sum = {
        owned: sum.owned + report.owned,
        unclaimed: [...sum.unclaimed, ...report.unclaimed],
        removed: sum.removed + report.removed,
        unwritten: sum.unwritten + report.unwritten,
        failed: sum.failed,
      };
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      log({ level: 'warn', message: `the accounts of tenant "${tenantId}" could not be read.`, error });
      sum = { ...sum, failed: [...sum.failed, tenantId] };
    }
  }
  return sum;
}

/** Tenants that have accounts here. */
async function findTenants({ store, gateway }: PipeContext): Promise<readonly string[]> {
  const tenants = new Set<string>();
  for (let after: string | null = null; ; ) {
    const page: readonly OwnedAccount[] = await store.walkAccounts(gateway.generation, after, PAGE);
    for (const { owner } of page) tenants.add(owner.tenantId);
    after = page.at(-1)?.account.id ?? null;
    if (page.length < PAGE) return [...tenants];
  }
}

async function reconcileWalk(
  context: PipeContext,
  pipe: AccountPipe,
  rereader: Rereader,
  walk: Walk,
): Promise<ReconcileReport> {
  const { background, log } = context;
  const { tenantId, gateway } = walk;
  const { generation } = gateway;
  let owned = 0;
  let unwritten = 0;

  /** One account that cannot be written is no reason to leave the others as they are. */
  async function apart<T>(accountId: string, task: () => Promise<T>): Promise<T | null> {
    try {
      return await task();
    } catch (error) {
      background.signal.throwIfAborted();
      unwritten += 1;
      log({ level: 'error', message: 'an account could not be reconciled.', accountId, error });
      return null;
    }
  }

  const { seen, unclaimed } = await readAccounts(context, {
    tenantId,
    gateway,
    sleep: (ms) => background.pause(ms),
    async apart(accountId, task) {
      await apart(accountId, task);
    },
    async onOwned(owner, { snapshot, userId, readAt }) {
      // A key that sees another tenant's account does not speak for it.
      if (!walk.isOurs(owner)) return;
      owned += 1;
      const ref: AccountRef = { generation, accountId: snapshot.id };
      const read = { kind: 'found', snapshot, userId } as const;
      const applied = await applyRead(pipe, owner, ref, { read, readAt, patient: true });
      if (applied !== 'settled') await rereader.reread(owner, ref);
    },
  });
  const missing = await findMissing(walk, seen);
  if (owned === 0 && missing.length >= SUSPICIOUS) {
    const message = `Unipile lists none of the ${missing.length} accounts known here, so none is taken for removed. Is the API key of another application?`;
    log({ level: 'error', message });
    return { owned, unclaimed, removed: 0, unwritten, failed: [] };
  }
  const asked = missing.map((one) =>
    apart(one.account.id, () => background.work(() => isRemoved(context, rereader, one))),
  );
  const removed = (await background.wait(Promise.all(asked))).filter(Boolean).length;
  return { owned, unclaimed, removed, unwritten, failed: [] };
}

/** What the list left out. A list that shifts while it is read can leave out what is there: each is asked for. */
async function findMissing({ known }: Walk, seen: ReadonlySet<string>): Promise<readonly OwnedAccount[]> {
  const missing: OwnedAccount[] = [];
  for (let after: string | null = null; ; ) {
    const page = await known(after);
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
