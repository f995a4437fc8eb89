import type { AccountReport } from '@patchbay/core';
import { GatewayError } from '../gateway/unipile-gateway.ts';
import { type AccountRef, SINGLE_TENANT } from '../owner.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';

/** Takes in what messages say of accounts that nobody owns. */
export interface UnclaimedMessages {
  /** Keeps that the account is there, or forgets it; asks Unipile about it afterwards. */
  hear(ref: AccountRef, report: AccountReport): Promise<void>;
}

type MessageContext = Pick<PipeContext, 'store' | 'gateway' | 'clock' | 'background' | 'log'>;

/** Above so many that wait to be read, the next reconciliation reads the rest. */
const MOST_WAITING = 1_000;

/** When Unipile could not be asked, it is left alone for so long, in milliseconds. */
const REST_MS = 60_000;

/**
 * Each account is read once for all that was said of it meanwhile, one after the other: whoever owns accounts comes
 * first. Where tenants have keys of their own a message does not tell by which one to ask; readings of all accounts
 * find out.
 */
export function createUnclaimedMessages(context: MessageContext): UnclaimedMessages {
  const { store, gateway, clock, background, log } = context;
  const waiting = new Map<string, AccountRef>();
  let reading = false;
  let restsUntil = 0;

  async function read(ref: AccountRef): Promise<void> {
    const at = clock.now();
    const tenantId = SINGLE_TENANT;
    const answer = await gateway.of({ tenantId }).readAccount(ref.accountId);
    if (answer.kind === 'gone') await store.forgetUnclaimed(ref);
    else await store.noteUnclaimed({ ref, tenantId, at, snapshot: answer.snapshot });
  }

  async function readAll(): Promise<void> {
    reading = true;
    try {
      for (const [accountId, ref] of waiting) {
        background.signal.throwIfAborted();
        waiting.delete(accountId);
        await read(ref);
      }
    } catch (error) {
      waiting.clear();
      restsUntil = clock.now() + REST_MS;
      if (!(error instanceof GatewayError)) throw error;
      log({ level: 'warn', message: 'unclaimed accounts are read with the next reconciliation.', error });
    } finally {
      reading = false;
    }
  }

  return {
    async hear(ref, { source, statement, receivedAt }) {
      // An address line can name whatever it likes.
      if (source === 'callback') return;
      if (statement.says === 'removed') return store.forgetUnclaimed(ref);
      await store.noteUnclaimed({ ref, tenantId: SINGLE_TENANT, at: receivedAt, snapshot: null });
      if (gateway.perTenant || waiting.size >= MOST_WAITING || clock.now() < restsUntil) return;
      waiting.set(ref.accountId, ref);
      if (!reading) background.run('reading accounts that nobody owns', readAll);
    },
  };
}
