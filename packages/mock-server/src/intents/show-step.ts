import { assertNever } from '@patchbay/core';
import { contractsOf } from '../world/contracts.ts';
import type { World } from '../world/world.ts';
import type { IntentRecord, IntentStep } from './intent-record.ts';

/** `AuthenticationCheckpoint` and `AuthenticationQrCode` of Unipile v2. */
export type WireAuthStep =
  | {
      readonly object: 'AuthenticationCheckpoint';
      readonly intent_id: string;
      readonly checkpoint: { readonly type: string } & Readonly<Record<string, unknown>>;
    }
  | { readonly object: 'AuthenticationQrCode'; readonly qrcode: string; readonly intent_id: string };

/** What the app is told to ask for now. */
export function showStep(world: World, intent: IntentRecord, step: IntentStep): WireAuthStep {
  if (step.kind === 'qr') {
    return { object: 'AuthenticationQrCode', qrcode: qrText(world, intent), intent_id: intent.id };
  }
  return {
    object: 'AuthenticationCheckpoint',
    intent_id: intent.id,
    checkpoint: toCheckpoint(world, intent, step),
  };
}

/** The text in the QR code leads a phone to a page of the mock, where somebody scans it with a click. */
function qrText({ origin }: World, { qr }: IntentRecord): string {
  return `${origin}/phone?code=${qr?.token ?? ''}`;
}

function toCheckpoint(
  world: World,
  intent: IntentRecord,
  step: Exclude<IntentStep, { readonly kind: 'qr' }>,
): { readonly type: string } & Readonly<Record<string, unknown>> {
  switch (step.kind) {
    case 'otp':
      return { type: 'OTP', ...(step.channel && { channel: step.channel }) };
    case '2fa':
      return { type: '2FA', platform: step.platform };
    case 'in-app':
      return { type: 'IN_APP_VALIDATION' };
    case 'otp-or-in-app':
      return { type: 'OTP_OR_IN_APP_VALIDATION', ...(step.channel && { channel: step.channel }) };
    case 'phone':
      return { type: 'PHONE_REGISTER' };
    case 'captcha':
      return { type: 'CAPTCHA', public_key: 'mock-captcha-key', data: null };
    case 'contract':
      return {
        type: 'CONTRACT_SELECTION',
        contracts: contractsOf(world, intent.id).map(({ id, name }) => ({ id, name })),
      };
    case 'challenge':
      return {
        type: 'CHALLENGE_SELECTION',
        challenges: [
          { id: 'EMAIL', label: 'E-mail' },
          { id: 'SMS', label: 'Text message', description: 'To the number that ends in 23' },
          { id: 'WHATSAPP', label: 'WhatsApp' },
        ],
      };
    case 'loading':
      return { type: 'LOADING' };
    default:
      return assertNever(step);
  }
}
