import { PatchbayError } from '@patchbay/core';

/** Bytes of an initialisation vector of AES-GCM. */
const IV_BYTES = 12;

/**
 * Encrypts a text for the store: AES-256-GCM under a key derived from the server's `secret` by HKDF. Who reads the
 * database alone reads nothing of it.
 *
 * @param bound Where the text belongs: sealed for one place, it opens nowhere else.
 */
export async function seal(
  text: string,
  { secret, bound, random }: { secret: string; bound: string; random: () => Uint8Array },
): Promise<string> {
  // The first byte of a shorter source may not be random: the last twelve of at least sixteen are taken.
  const iv = new Uint8Array(random().slice(-IV_BYTES));
  const parameters = { name: 'AES-GCM', iv, additionalData: encode(bound) };
  const sealed = await subtle().encrypt(parameters, await keyOf(secret, ['encrypt']), encode(text));
  return `1.${toBase64(iv)}.${toBase64(new Uint8Array(sealed))}`;
}

/** The text again; null when it was sealed under another secret or for another place, or was changed. */
export async function unseal(
  sealed: string,
  { secret, bound }: { secret: string; bound: string },
): Promise<string | null> {
  const [version, iv, data] = sealed.split('.');
  if (version !== '1' || iv === undefined || data === undefined) return null;
  try {
    const parameters = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: encode(bound) };
    const text = await subtle().decrypt(parameters, await keyOf(secret, ['decrypt']), fromBase64(data));
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

function subtle(): SubtleCrypto {
  // Typed as always there, but missing in pages that are served without encryption.
  const { subtle: found } = crypto as { subtle?: SubtleCrypto };
  if (found) return found;
  throw new PatchbayError(
    'invalid_request',
    'a proxy with a password cannot be kept: there is no WebCrypto here. Serve over https.',
  );
}

async function keyOf(secret: string, uses: KeyUsage[]): Promise<CryptoKey> {
  const base = await subtle().importKey('raw', encode(secret), 'HKDF', false, ['deriveKey']);
  const derive = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode('patchbay/seal/1') };
  return subtle().deriveKey(derive, base, { name: 'AES-GCM', length: 256 }, false, uses);
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
