import { assertNever } from '../assert-never.ts';

/** How a code travels: `email`, `sms`, `whatsapp`, `app` (an authenticator). Open: new ones pass through. */
export type CodeChannel = 'email' | 'sms' | 'whatsapp' | 'app' | (string & {});

/** One of several things to choose from. */
export interface CheckpointChoice {
  readonly id: string;
  readonly label: string;
  readonly description: string | null;
}

/** What a provider asks for in the course of a sign-in, one union for both generations. */
export type Checkpoint =
  /** A code that was sent; the channel is null where it is not told. */
  | { readonly kind: 'otp'; readonly channel: CodeChannel | null }
  /** The second factor of the account. */
  | { readonly kind: 'two-factor'; readonly channel: CodeChannel | null }
  /** A tap in the provider's own app; nothing is typed. */
  | { readonly kind: 'in-app' }
  /** A code or a tap: offer both at once. */
  | { readonly kind: 'otp-or-in-app'; readonly channel: CodeChannel | null }
  /** A phone number, to which a code is sent next. */
  | { readonly kind: 'phone' }
  | { readonly kind: 'captcha'; readonly publicKey: string | null; readonly data: string | null }
  /** Which Recruiter or Sales Navigator contract to use. */
  | { readonly kind: 'contract'; readonly choices: readonly CheckpointChoice[] }
  /** Which way to prove oneself. */
  | { readonly kind: 'challenge'; readonly choices: readonly CheckpointChoice[] }
  /** A code to scan with the provider's app; replaced by a fresh one from time to time. */
  | { readonly kind: 'qr'; readonly content: string }
  /** The provider's own page. */
  | { readonly kind: 'oauth'; readonly url: string }
  /** The provider is working on it; never shown as an error. */
  | { readonly kind: 'loading' }
  /** A word that this version does not know, kept as it came. */
  | { readonly kind: 'unknown'; readonly raw: string };

/** The discriminator of {@link Checkpoint}. */
export type CheckpointKind = Checkpoint['kind'];

/** What a checkpoint wants from the person. */
export type CheckpointAnswer =
  /** Something typed, or a choice: sent as the answer. */
  | 'code'
  | 'phone'
  | 'choice'
  | 'captcha'
  /** A choice of way: asks for another checkpoint instead of answering this one. */
  | 'method'
  /** Nothing here; the answer comes from elsewhere and is waited for. */
  | 'wait'
  | 'code-or-wait'
  /** A visit to another page, from which the person comes back. */
  | 'visit'
  /** Not known: only the hosted wizard can go on. */
  | 'hosted-wizard';

/** What a checkpoint wants from the person. */
export function toCheckpointAnswer(checkpoint: Checkpoint): CheckpointAnswer {
  switch (checkpoint.kind) {
    case 'otp':
    case 'two-factor':
      return 'code';
    case 'otp-or-in-app':
      return 'code-or-wait';
    case 'in-app':
    case 'qr':
    case 'loading':
      return 'wait';
    case 'phone':
      return 'phone';
    case 'captcha':
      return 'captcha';
    case 'contract':
      return 'choice';
    case 'challenge':
      return 'method';
    case 'oauth':
      return 'visit';
    case 'unknown':
      return 'hosted-wizard';
    default:
      return assertNever(checkpoint);
  }
}

/** Whether the sign-in goes on without the person typing, so that somebody has to keep asking for its progress. */
export function isWaitedFor(checkpoint: Checkpoint): boolean {
  const answer = toCheckpointAnswer(checkpoint);
  return answer === 'wait' || answer === 'code-or-wait';
}

/** A code as people type and paste it (`123 456`, `123-456`) without its blanks and hyphens. */
export function cleanCode(typed: string): string {
  return typed.replace(/[\s\u2010-\u2015-]+/g, '');
}
