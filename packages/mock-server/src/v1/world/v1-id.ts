import type { AccountBook } from '../../world/account-book.ts';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * The id under which v1 knows an account of the world: 22 URL-safe characters, as all of Unipile's are. A world id
 * is a ULID, which has just room there, so nothing has to be remembered. An id that is none is the same in v1.
 */
export function toV1Id(worldId: string): string {
  const ulid = /^acc_([0-9a-hjkmnp-tv-z]{26})$/.exec(worldId)?.[1];
  if (ulid === undefined) return worldId;
  // Backwards: the time in front would make all ids of a year begin alike.
  return write(read([...ulid].reverse(), digits), letters, 22).join('');
}

/** The world's id of an account that v1, or the world itself, names so. */
export function toWorldId(accounts: Pick<AccountBook, 'get'>, id: string): string {
  if (accounts.get(id) || !/^[\w-]{22}$/.test(id)) return id;
  const ulid = write(read([...id], letters), digits, 26)
    .reverse()
    .join('');
  // An id of somebody's own making may look like one of ours.
  return toV1Id(`acc_${ulid}`) === id ? `acc_${ulid}` : id;
}

function read(characters: readonly string[], alphabet: string): bigint {
  const base = BigInt(alphabet.length);
  return characters.reduce((sum, character) => sum * base + BigInt(alphabet.indexOf(character)), 0n);
}

function write(value: bigint, alphabet: string, length: number): string[] {
  const base = BigInt(alphabet.length);
  const characters: string[] = [];
  for (let rest = value; characters.length < length; rest /= base) {
    characters.unshift(alphabet.charAt(Number(rest % base)));
  }
  return characters;
}
