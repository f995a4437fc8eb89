import { type Account, type ConnectFlow, type CreateLinkBody, toStatusMark } from '@patchbay/core';

/** What was known when the person pressed: only what changes after it can be the result. */
export interface ConnectBaseline {
  readonly request: CreateLinkBody;
  /** Version of every account at the press; null when the list had not been read yet. */
  readonly versions: ReadonlyMap<string, string> | null;
  /** Reads of the account since the person came back. */
  readonly reads: number;
}

/**
 * What an account says about a running attempt: `confirmed` when it works, `broken` when it was looked at
 * after the return and does not, null while nothing is settled.
 */
export function connectVerdict(
  flow: ConnectFlow,
  { request, versions, reads }: ConnectBaseline,
  account: Account,
): 'confirmed' | 'broken' | null {
  const checking = flow.step === 'checking';
  const concerned =
    request.purpose === 'reconnect'
      ? account.id === request.accountId
      : // Without a list from before, nothing that appears can be told from what was there.
        (versions !== null && !versions.has(account.id)) || (checking && flow.accountId === account.id);
  if (!concerned) return null;
  const changed = versions !== null && versions.get(account.id) !== account.version;
  const mark = toStatusMark(account);
  // The stream may be faster than the return page, and the return page may never come.
  if (mark === 'running') return checking || changed ? 'confirmed' : null;
  if (!checking || mark === 'checking' || mark === 'connecting') return null;
  // The first read after the return may still see the time before it.
  return changed || reads > 1 ? 'broken' : null;
}
