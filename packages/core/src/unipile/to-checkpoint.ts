import type { Checkpoint, CheckpointChoice } from '../connect/checkpoint.ts';
import { asFields, asId, asIdOrNumber, asList, asText } from './read.ts';

/**
 * Reads a checkpoint of either generation; their words do not collide. Total: a word of the future, or one whose
 * needed part is missing (a QR code without content, a choice without choices), is kept as `unknown`, so that
 * nobody is shown an empty step.
 */
export function toCheckpoint(input: unknown): Checkpoint {
  const wire = asFields(input);
  const raw = asText(wire.type) ?? '';
  const unknown: Checkpoint = { kind: 'unknown', raw };
  switch (raw.toUpperCase()) {
    case 'OTP':
      return { kind: 'otp', channel: toChannel(wire.channel) };
    case '2FA':
      // v1 says `source`, v2 `platform`.
      return { kind: 'two-factor', channel: toChannel(wire.platform ?? wire.source) };
    case 'IN_APP_VALIDATION':
      return { kind: 'in-app' };
    case 'OTP_OR_IN_APP_VALIDATION':
      return { kind: 'otp-or-in-app', channel: toChannel(wire.channel) };
    case 'PHONE_REGISTER':
      return { kind: 'phone' };
    case 'CAPTCHA':
      return { kind: 'captcha', publicKey: asText(wire.public_key), data: asText(wire.data) };
    case 'CONTRACT_CHOOSER':
      return withChoices('contract', wire.contract_options) ?? unknown;
    case 'CONTRACT_SELECTION':
      return withChoices('contract', wire.contracts) ?? unknown;
    case 'CHALLENGE_SELECTION':
      return withChoices('challenge', wire.challenges) ?? unknown;
    case 'QRCODE':
      return toQr(wire.qrcode) ?? unknown;
    case 'LOADING':
      return { kind: 'loading' };
    default:
      return unknown;
  }
}

/** A code to scan; null without content. Whether it is raw text or an image address is not documented. */
export function toQr(content: unknown): Checkpoint | null {
  const text = asText(content);
  return text ? { kind: 'qr', content: text } : null;
}

function toChannel(word: unknown): string | null {
  return asId(word)?.toLowerCase() ?? null;
}

function withChoices(kind: 'contract' | 'challenge', list: unknown): Checkpoint | null {
  const choices = asList(list).flatMap(toChoice);
  return choices.length > 0 ? { kind, choices } : null;
}

function toChoice(input: unknown): CheckpointChoice[] {
  const { id: wireId, name, label, description } = asFields(input);
  const id = asIdOrNumber(wireId);
  if (id === null) return [];
  return [{ id, label: asText(label) || asText(name) || id, description: asText(description) || null }];
}
