import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the demo's server is started with and never shows. */
export interface DemoSecrets {
  readonly apiKey: string;
  readonly webhookSecret: string;
  /** Signs sessions and connect attempts. */
  readonly secret: string;
}

/** Fresh secrets. */
export function makeSecrets(): DemoSecrets {
  return {
    apiKey: randomBytes(24).toString('base64url'),
    webhookSecret: `wes_${randomBytes(16).toString('hex')}`,
    secret: randomBytes(32).toString('base64url'),
  };
}

/**
 * The secrets in a file that only its owner may read; made where there are none yet. A page that stayed open through
 * a restart of the demo stays signed in by them.
 */
export function keepSecrets(file: string): DemoSecrets {
  const kept = readSecrets(file);
  if (kept) return kept;
  mkdirSync(dirname(file), { recursive: true });
  const fresh = makeSecrets();
  // Whatever cannot be read as secrets is replaced; the mode counts only where the file is new.
  writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 });
  return fresh;
}

function readSecrets(file: string): DemoSecrets | null {
  try {
    const { apiKey, webhookSecret, secret } = JSON.parse(readFileSync(file, 'utf8'));
    const isWhole = [apiKey, webhookSecret, secret].every((one) => typeof one === 'string' && one !== '');
    return isWhole ? { apiKey, webhookSecret, secret } : null;
  } catch {
    return null;
  }
}
