import { type OperatorTexts, PatchbayError } from '@patchbay/core';

/** Why an operator's action did not work, in words, and the server's own where it refused what was entered. */
export interface OperatorFailure {
  readonly kind: keyof OperatorTexts['failures'];
  /** English, for people who know the API: which setting is not taken, and by whom. */
  readonly detail: string | null;
}

/** Sorts what was thrown. */
export function toOperatorFailure(error: unknown): OperatorFailure {
  const code = error instanceof PatchbayError ? error.code : null;
  if (code === 'forbidden' || code === 'unauthenticated') return { kind: 'forbidden', detail: null };
  if (code === 'invalid_request' || code === 'unipile_refused') {
    return { kind: 'refused', detail: (error as Error).message.replace(/^Patchbay: /, '') };
  }
  return { kind: 'other', detail: null };
}
