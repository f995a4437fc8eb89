import type { AuthStep } from '../../connect/auth-intent.ts';
import { asFields, asId, asWebUrl } from '../read.ts';
import { toCheckpoint, toQr } from '../to-checkpoint.ts';

/**
 * Reads the answer to starting an auth intent and to each of its checkpoints. Total. All come with HTTP 200, so
 * `object` tells them apart. An OAuth address comes without an intent.
 */
export function parseAuthStep(input: unknown): AuthStep {
  const wire = asFields(input);
  const intentId = asId(wire.intent_id);
  switch (wire.object) {
    case 'Account': {
      const accountId = asId(wire.id);
      return accountId === null ? unrecognized('an Account without an id') : { kind: 'linked', accountId };
    }
    case 'AuthenticationCheckpoint':
      return { kind: 'checkpoint', intentId, checkpoint: toCheckpoint(wire.checkpoint) };
    case 'AuthenticationQrCode': {
      const checkpoint = toQr(wire.qrcode);
      return checkpoint
        ? { kind: 'checkpoint', intentId, checkpoint }
        : unrecognized('a QR code without content');
    }
    case 'OauthUrl': {
      const url = asWebUrl(wire.url);
      return url === null
        ? unrecognized('an OAuth address that is none')
        : { kind: 'checkpoint', intentId, checkpoint: { kind: 'oauth', url } };
    }
    default:
      return unrecognized('neither an account nor a checkpoint');
  }
}

function unrecognized(reason: string): AuthStep {
  return { kind: 'unrecognized', reason };
}
