import type { IntentStep } from './intent-record.ts';

/** What a password of the mock can ask for. Several are joined by `+`, such as `captcha+otp`. */
export const stepWords: Readonly<Record<string, IntentStep>> = {
  otp: { kind: 'otp' },
  'otp-email': { kind: 'otp', channel: 'EMAIL' },
  'otp-sms': { kind: 'otp', channel: 'SMS' },
  'otp-whatsapp': { kind: 'otp', channel: 'WHATSAPP' },
  '2fa-sms': { kind: '2fa', platform: 'SMS' },
  '2fa-app': { kind: '2fa', platform: 'APP' },
  '2fa-whatsapp': { kind: '2fa', platform: 'WHATSAPP' },
  'in-app': { kind: 'in-app' },
  'otp-or-in-app': { kind: 'otp-or-in-app', channel: 'SMS' },
  phone: { kind: 'phone' },
  captcha: { kind: 'captcha' },
  contract: { kind: 'contract' },
  challenge: { kind: 'challenge' },
  loading: { kind: 'loading' },
};

/** Steps that a secret asks for; none for a secret that names no step: then it is simply right. */
export function planSteps(secret: string): readonly IntentStep[] {
  return secret
    .split('+')
    .flatMap((word) => (Object.hasOwn(stepWords, word) ? (stepWords[word] as IntentStep) : []));
}
