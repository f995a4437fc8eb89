import { createRandom, type Random } from './random.ts';

const digits = '0123456789abcdefghjkmnpqrstvwxyz';

/** What Unipile v2 puts before its ids. */
export type IdPrefix = 'acc_' | 'app_' | 'we_' | 'wc_' | 'evt_' | 'scope_' | 'key_';

/** Makes the ids of one world. */
export interface IdSource {
  /** A prefix and a lower-case ULID. Later ids sort after earlier ones. */
  next(prefix: IdPrefix): string;
  /** An error's `req_id`. */
  request(): string;
  /** The token of an auth link. It carries the time, too: a link of an earlier run never opens a new one. */
  linkToken(): string;
  /** An API key. Its format is not documented. */
  apiKey(): string;
  /** A signing secret, within Unipile's 36 characters. */
  secret(): string;
  /** The time in the last id, and a way never to go back behind such a time. */
  last(): number;
  skipTo(last: number): void;
}

/**
 * Ids carry the clock's time, as ULIDs do: with an injected clock they repeat from run to run, with the machine's
 * own a mock that was restarted does not reuse event ids, which receivers remember.
 */
export function createIds(seed: string, now: () => number): IdSource {
  const random = createRandom(`${seed}/ids`);
  let last = 0;
  let requests = 0;
  const nextUlid = (): string => {
    last = Math.max(now(), last + 1);
    return ulid(last, random);
  };
  return {
    next: (prefix) => prefix + nextUlid(),
    request: () => `req-${(++requests).toString(36).padStart(3, '0')}`,
    linkToken: () => nextUlid() + letters(14, random),
    apiKey: () => `mock-key-${letters(32, random)}`,
    secret: () => `wes_${letters(32, random)}`,
    last: () => last,
    skipTo: (at) => {
      last = Math.max(last, at);
    },
  };
}

/** The id of something that has existed since `at`: the same in every world with this seed. */
export function fixedId(prefix: IdPrefix, seed: string, name: string, at: number): string {
  return prefix + ulid(at, createRandom(`${seed}/${name}`));
}

/** 26 lower-case characters: ten of time, sixteen of chance. */
function ulid(at: number, random: Random): string {
  let time = '';
  for (let rest = Math.floor(at), i = 0; i < 10; i++, rest = Math.floor(rest / 32)) {
    time = digits.charAt(rest % 32) + time;
  }
  return time + letters(16, random);
}

function letters(length: number, random: Random): string {
  return Array.from({ length }, () => digits.charAt(random(32))).join('');
}
