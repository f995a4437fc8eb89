import type { v2 } from '@patchbay/core/unipile';
import type { Identity } from '../../world/people.ts';
import type { V1Traits } from '../world/v1-traits.ts';

/** One step that a native sign-in waits for. */
export type V1Step =
  | { readonly type: 'QRCODE'; readonly qrcode: string }
  | { readonly type: '2FA'; readonly source?: 'SMS' | 'APP' }
  | { readonly type: 'OTP' }
  | { readonly type: 'IN_APP_VALIDATION' }
  | { readonly type: 'PHONE_REGISTER' }
  | { readonly type: 'CAPTCHA'; readonly public_key: string; readonly data: string }
  | {
      readonly type: 'CONTRACT_CHOOSER';
      readonly contract_options: readonly { readonly id: string; readonly name: string }[];
    };

/** A native sign-in under way. Plain JSON. */
export interface V1Intent {
  /** The world's id of the account that it makes, or repairs. */
  readonly accountId: string;
  readonly kind: 'create' | 'reconnect';
  /** Our word for it. */
  readonly provider: string;
  /** The user name it was started with; null where there is none. */
  readonly login: string | null;
  readonly steps: readonly V1Step[];
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
  /** Replaced by a newer one. */
  readonly canceled: boolean;
  readonly who: SignedIn;
}

/** Who signs in, and what the account will say of how. Never a password. Plain JSON. */
export interface SignedIn {
  /** Null where the sign-in does not tell: somebody new for a new account, its owner for one that is there. */
  readonly identity: Identity | null;
  readonly traits: V1Traits;
  readonly proxy?: NonNullable<v2.WireAccount['proxy']>;
}
