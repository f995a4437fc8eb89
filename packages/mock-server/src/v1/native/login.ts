import type { v2 } from '@patchbay/core/unipile';
import type { V1Traits } from '../world/v1-traits.ts';

/** What somebody signs in with, passwords already judged and forgotten. */
export interface Login {
  /** Our word for the provider. */
  readonly provider: string;
  /** User name without its tags; null where none is given. */
  readonly user: string | null;
  /**
   * What the user name asks for, after its plus signs: `amara.okafor+captcha+otp@example.com` is asked for a captcha
   * and then for a code. How a tester says what shall happen; Unipile knows nothing of it.
   */
  readonly tags: readonly string[];
  readonly qr: boolean;
  /** Whether password or token are refused: `wrong`, `expired`. */
  readonly refused: 'password' | 'token' | null;
  readonly traits: V1Traits;
  readonly proxy?: NonNullable<v2.WireAccount['proxy']>;
}

/** Judges what was given. */
export function toLogin(given: {
  readonly user?: string;
  readonly secret?: string;
  readonly token?: string;
  readonly qr?: boolean;
  readonly traits?: V1Traits;
}): Omit<Login, 'provider'> {
  const { user = null, secret, token, qr = false, traits = {} } = given;
  const [local = '', ...rest] = user?.split('@') ?? [];
  // A phone number starts with its only plus.
  const [name = '', ...tags] = local.startsWith('+') ? [local] : local.split('+');
  return {
    user: user === null ? null : [name, ...rest].join('@'),
    tags,
    qr,
    refused: secret === 'wrong' ? 'password' : token === 'expired' ? 'token' : null,
    traits: traits.mail ? { mail: untagged(traits.mail) } : traits,
  };
}

function untagged(mail: NonNullable<V1Traits['mail']>): NonNullable<V1Traits['mail']> {
  return Object.fromEntries(
    Object.entries(mail).map(([key, value]) => [
      key,
      typeof value === 'string' && key.endsWith('_user') ? value.replace(/\+[^@]*/, '') : value,
    ]),
  );
}
