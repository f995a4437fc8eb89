import type { AuthStep } from '../../connect/auth-intent.ts';
import { asFields, asId } from '../read.ts';
import { toCheckpoint } from '../to-checkpoint.ts';
import type { UnipileRequest } from '../unipile-request.ts';

/** How long a v1 sign-in waits for its answers. A code sent again does not prolong it. */
export const INTENT_LIFETIME_MS = 300_000;

/** Sent in place of a code to be offered another way (from a tap in the app to a code, for example). */
export const TRY_ANOTHER_WAY = 'TRY_ANOTHER_WAY';

/** Whose checkpoints `POST /accounts/checkpoint` answers. */
export const checkpointProviders: readonly string[] = ['LINKEDIN', 'INSTAGRAM', 'TWITTER', 'MESSENGER'];

/** Who can send a code again. */
export const resendProviders: readonly string[] = ['LINKEDIN', 'INSTAGRAM', 'MESSENGER'];

/**
 * Reads the answer to a native connect, reconnect or solved checkpoint. Total. The checkpoint's account id is what
 * later calls name the sign-in by.
 */
export function parseAuthStep(input: unknown): AuthStep {
  const { object, account_id, checkpoint } = asFields(input);
  const id = asId(account_id);
  switch (object) {
    case 'AccountCreated':
    case 'AccountReconnected':
      return id === null
        ? { kind: 'unrecognized', reason: `an ${object} without an account id` }
        : { kind: 'linked', accountId: id };
    case 'Checkpoint':
      return { kind: 'checkpoint', intentId: id, checkpoint: toCheckpoint(checkpoint) };
    default:
      return { kind: 'unrecognized', reason: 'neither an account nor a checkpoint' };
  }
}

/** `POST /accounts/checkpoint` */
export function solveCheckpointRequest(body: {
  readonly account_id: string;
  /** One of {@link checkpointProviders}. */
  readonly provider: string;
  readonly code: string;
}): UnipileRequest {
  return { method: 'POST', path: '/api/v1/accounts/checkpoint', body, safe: false };
}

/** `POST /accounts/checkpoint/resend` */
export function resendCheckpointRequest(body: {
  readonly account_id: string;
  /** One of {@link resendProviders}. */
  readonly provider: string;
}): UnipileRequest {
  return { method: 'POST', path: '/api/v1/accounts/checkpoint/resend', body, safe: false };
}

/** Whether a code was sent again; null when the answer does not say. */
export function parseCheckpointResend(input: unknown): boolean | null {
  const { object, success } = asFields(input);
  return object === 'CheckpointResend' && typeof success === 'boolean' ? success : null;
}

/**
 * A phone number in the form that v1 wants as `code`.
 *
 * @example toPhoneCode('33', '06 12 34 56 78') // '(+33)0612345678'
 */
export function toPhoneCode(callingCode: string, number: string): string {
  return `(+${callingCode.replace(/\D/g, '')})${number.replace(/\D/g, '')}`;
}
