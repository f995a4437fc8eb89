/** Who signed in at the provider, as far as an account object tells. */
export interface UpstreamPerson {
  /** The provider's own id of the person; formats differ, and some providers give out new ones over time. */
  readonly userId: string | null;
  /** Empty where it is not known. */
  readonly name: string;
  /** An address, a phone number or a public name; null where there is none beside the name. */
  readonly handle: string | null;
}

/**
 * Somebody else signed in than was linked before, or tried to; held until the account's owner chooses. Who was linked is
 * the account itself. Carries what people recognise each other by, and no id.
 */
export interface IdentityMismatch {
  readonly kind: MismatchKind;
  /** Who signed in; empty where that is not known, as always with `refused`. */
  readonly name: string;
  readonly handle: string | null;
  /** When it was noticed, in milliseconds since the epoch; also names the question that an answer is for. */
  readonly since: number;
}

/**
 * `refused`: the provider noticed and turned them away, and does not say who it was · `rebound`: the account is somebody
 * else's now · `second-account`: the sign-in made another account beside it.
 */
export type MismatchKind = 'refused' | 'rebound' | 'second-account';

/** Every kind. */
export const mismatchKinds: readonly MismatchKind[] = ['refused', 'rebound', 'second-account'];

/**
 * Whether both can be the same person. The one place of the rule:
 *
 * - The same id, or an id that is missing on either side: the same. Absence proves nothing.
 * - Another id alone is no proof either, because ids rotate. Handles decide where both are known, else names. The
 *   same one means that the id was rotated.
 * - Another id, and nothing known that agrees: somebody else.
 */
export function isSamePerson(a: UpstreamPerson, b: UpstreamPerson): boolean {
  if (a.userId === null || b.userId === null || a.userId === b.userId) return true;
  if (a.handle !== null && b.handle !== null) return toKey(a.handle) === toKey(b.handle);
  return toKey(a.name) !== '' && toKey(a.name) === toKey(b.name);
}

/** Whether a question about somebody else is still the same question. */
export function isSameMismatch(a: IdentityMismatch | undefined, b: IdentityMismatch | undefined): boolean {
  return (
    a?.kind === b?.kind &&
    a?.since === b?.since &&
    a?.name === b?.name &&
    (a?.handle ?? null) === (b?.handle ?? null)
  );
}

/** Case, surrounding space and the way an accent is written tell nobody apart. */
function toKey(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
