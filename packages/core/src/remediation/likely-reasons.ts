import type { Audience } from './remedy-action.ts';
import type { RemedyFamily } from './remedy-family.ts';
import type { Situation } from './situation.ts';

/** How an account was signed in, where that is known. */
export type SignInMethod = 'password' | 'cookies' | 'qr' | 'oauth';

/**
 * What the documents list as possible; never known to be the cause, and worded so in every locale. Sources:
 * Unipile v2 "Connection status" for the reasons of every family, v1 "Account status updates" for the rest.
 */
export type LikelyReasonKey =
  | 'password-changed'
  | 'new-password-ends-sessions'
  | 'second-factor'
  | 'session-ended'
  | 'signed-out-everywhere'
  | 'session-year'
  | 'long-unused'
  | 'too-active'
  | 'not-warmed-up'
  | 'refused-requests'
  | 'restricted-for-activity'
  | 'security-check'
  | 'session-choice'
  | 'browser-signed-out'
  | 'browser-mismatch'
  | 'session-of-other-browser'
  | 'access-withdrawn'
  | 'work-administrator-withdrew'
  | 'address-gone'
  | 'app-keys-changed'
  | 'permission-unticked'
  | 'device-unlinked'
  | 'phone-offline'
  | 'proxy-slow'
  | 'proxy-down'
  | 'provider-down'
  | 'unipile-down'
  | 'catching-up';

interface LikelyReason {
  readonly key: LikelyReasonKey;
  /** Only for accounts that signed in like this; left out where the method is not known. */
  readonly method?: SignInMethod;
  /** Only for these readers: an owner can do nothing about the app's keys. */
  readonly audience?: Audience;
}

type Reasons = readonly LikelyReason[];

const of = (...keys: LikelyReasonKey[]): Reasons => keys.map((key) => ({ key }));
const forOperator = (...keys: LikelyReasonKey[]): Reasons =>
  keys.map((key) => ({ key, audience: 'operator' as const }));
const withCookies = (...keys: LikelyReasonKey[]): Reasons =>
  keys.map((key) => ({ key, method: 'cookies' as const }));

const everywhere: Reasons = of('password-changed', 'session-ended', 'signed-out-everywhere', 'long-unused');

/** Why an account of each family may have been signed out. */
const signedOut: Readonly<Record<RemedyFamily, Reasons>> = {
  linkedin: [
    ...of('session-ended', 'signed-out-everywhere', 'new-password-ends-sessions', 'second-factor'),
    ...of('session-year', 'too-active', 'not-warmed-up', 'long-unused'),
    { key: 'session-choice', method: 'password' },
    ...withCookies('browser-signed-out', 'session-of-other-browser'),
    { key: 'browser-mismatch', method: 'cookies', audience: 'operator' },
    ...forOperator('refused-requests', 'proxy-slow'),
  ],
  instagram: [
    ...of('security-check', 'session-ended', 'new-password-ends-sessions', 'session-year', 'too-active'),
    ...of('not-warmed-up', 'long-unused'),
    ...withCookies('browser-signed-out'),
    ...forOperator('proxy-slow'),
  ],
  'linked-device': of('device-unlinked', 'phone-offline', 'restricted-for-activity', 'signed-out-everywhere'),
  'consent-mail': [
    ...of('access-withdrawn', 'new-password-ends-sessions', 'work-administrator-withdrew'),
    ...of('permission-unticked', 'address-gone'),
    ...forOperator('app-keys-changed'),
  ],
  'password-mail': of('password-changed', 'long-unused'),
  other: [...everywhere, ...of('too-active', 'not-warmed-up'), ...withCookies('browser-signed-out')],
};

/** Why a permission may be missing, where a consent screen gave it and where not. */
const consentMissing: Reasons = [
  ...of('permission-unticked', 'access-withdrawn', 'work-administrator-withdrew'),
  ...forOperator('app-keys-changed'),
];
const permissionMissing: Reasons = of('access-withdrawn');

/** Why an account may be interrupted, or take long to connect, where nobody says why. */
const interrupted: Reasons = [...of('provider-down', 'unipile-down'), ...forOperator('proxy-down')];

const connecting: Reasons = [...of('catching-up', 'provider-down'), ...forOperator('proxy-down')];

/**
 * What may have led to a situation, most common first as the documents list it. Empty where the cause is known
 * or nothing is wrong.
 *
 * @example likelyReasons('disconnected/credentials', 'password-mail', { audience: 'owner' }) // ['password-changed', …]
 */
export function likelyReasons(
  situation: Situation,
  family: RemedyFamily,
  { audience, method }: { readonly audience: Audience; readonly method?: SignInMethod | undefined },
): readonly LikelyReasonKey[] {
  return reasonsFor(situation, family)
    .filter((reason) => reason.method === undefined || reason.method === method)
    .filter((reason) => reason.audience === undefined || reason.audience === audience)
    .map(({ key }) => key);
}

function reasonsFor(situation: Situation, family: RemedyFamily): Reasons {
  switch (situation) {
    case 'disconnected/credentials':
    case 'partial/credentials':
    case 'repeated-drops':
      return signedOut[family];
    case 'disconnected/permissions':
    case 'partial/permissions':
    case 'permission-drift':
      return family === 'consent-mail' ? consentMissing : permissionMissing;
    case 'errored/unspecified':
    case 'degraded/unspecified':
      return interrupted;
    case 'connecting':
      return connecting;
    default:
      return none; // the cause is known, or nothing is wrong
  }
}

const none: Reasons = [];
