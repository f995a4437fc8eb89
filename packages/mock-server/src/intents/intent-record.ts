import type { v2 } from '@patchbay/core/unipile';

/** Ways to send a code. */
export type Channel = 'EMAIL' | 'SMS' | 'WHATSAPP';

/** One thing that a sign-in asks for. */
export type IntentStep =
  | { readonly kind: 'otp'; readonly channel?: Channel }
  | { readonly kind: '2fa'; readonly platform: 'SMS' | 'APP' | 'WHATSAPP' }
  | { readonly kind: 'in-app' }
  | { readonly kind: 'otp-or-in-app'; readonly channel?: Channel }
  | { readonly kind: 'phone' }
  | { readonly kind: 'captcha' }
  | { readonly kind: 'contract' }
  | { readonly kind: 'challenge' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'qr' };

/** A sign-in on its way, as the mock remembers it. */
export interface IntentRecord {
  /** `acc_…` */
  readonly id: string;
  readonly provider: string;
  /** Who signs in; null while nobody has scanned the QR code yet. */
  readonly personId: string | null;
  readonly accountId: string | null;
  readonly scopeId: string | null;
  readonly state: string | null;
  /** What account parts the config asks for. */
  readonly wanted: Partial<v2.WireAccount>;
  /** What is asked now and afterwards; the first is shown. Empty: all is well. */
  readonly steps: readonly IntentStep[];
  readonly contractId: string | null;
  /** When the first step was shown, the intent begun and a code last sent; milliseconds since the epoch. */
  readonly shownAt: number;
  readonly startedAt: number;
  readonly sentAt: number;
  readonly wrongCodes: number;
  /** The QR code on show, and how many there were. */
  readonly qr: { readonly token: string; readonly count: number } | null;
}
