/**
 * How a visit to the hosted wizard ended, as far as the return to our callback tells. A hint for the person
 * who made it; the account's status comes from a read.
 */
export type ConnectResult =
  | 'connected'
  /** The wizard went through; whose account it is, Unipile's message tells, which has not come yet. */
  | 'pending'
  /** The provider turned the sign-in down, or the person declined. */
  | 'denied'
  /** The link was too old. */
  | 'expired'
  /** The same owner has this account already. */
  | 'already_connected'
  /** It is in use by somebody else: no name, no id. */
  | 'already_in_use'
  /** Unipile declines to link it. */
  | 'restricted'
  /** Somebody else signed in than was linked before. */
  | 'wrong_person'
  | 'failed';

/** Every result; a word that is not among them reads as `failed`. */
export const connectResults: readonly ConnectResult[] = [
  'connected',
  'pending',
  'denied',
  'expired',
  'already_connected',
  'already_in_use',
  'restricted',
  'wrong_person',
  'failed',
];

/** A result that is none: the visit did not end in a connection. */
export type ConnectRefusal = Exclude<ConnectResult, 'connected' | 'pending'>;

/** Whether a visit ended without a connection. */
export function isConnectRefusal(result: ConnectResult): result is ConnectRefusal {
  return result !== 'connected' && result !== 'pending';
}

/** Reads a result from outside. */
export function toConnectResult(word: unknown): ConnectResult {
  return connectResults.find((result) => result === word) ?? 'failed';
}

/** What the return page says on the channel of its attempt. */
export interface ConnectReturn {
  readonly type: 'patchbay:returned';
  readonly attemptId: string;
  readonly result: ConnectResult;
  readonly accountId: string | null;
}

/** Name of the BroadcastChannel on which the return page of an attempt reports. */
export function connectChannelName(attemptId: string): string {
  return `patchbay:attempt:${attemptId}`;
}

/** Reads a message of the return page; null for anything else. */
export function parseConnectReturn(message: unknown): ConnectReturn | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, attemptId, result, accountId } = message as Record<string, unknown>;
  if (type !== 'patchbay:returned' || typeof attemptId !== 'string') return null;
  return {
    type,
    attemptId,
    result: toConnectResult(result),
    accountId: typeof accountId === 'string' ? accountId : null,
  };
}
