import type { v2 } from '@patchbay/core/unipile';
import type { World } from '../../world/world.ts';
import { accountWord, statusWord } from '../world/source-words.ts';
import type { V1Side } from '../world/v1-side.ts';

/** What v1 says about one event of the world. */
export interface V1Message {
  /** `CREDENTIALS`, `RECONNECTED`, … */
  readonly word: string;
  /** The value of a webhook's `events` that asks for it; null for a word of the future, which goes to everyone. */
  readonly event: string | null;
  readonly product?: string;
}

/** Providers whose end of a synchronisation is told. Documented. */
const synced: readonly string[] = ['linkedin', 'imap', 'whatsapp', 'instagram', 'telegram'];

/** Turns an event of the world into v1's messages. What v1 does not tell gives none. */
export function toV1Messages(world: World, side: V1Side, event: v2.WireEvent): readonly V1Message[] {
  const { type, account_id, payload } = event;
  switch (type) {
    case 'account.add':
      return [known('creation_success')];
    case 'account.reconnect':
      return [known('reconnected')];
    case 'account.remove':
      return [known('deleted')];
    case 'account.initial_sync.completed':
    case 'v1.sync_success':
      return synced.includes(event.account_provider ?? '') ? [syncMessage(event)] : [];
    case 'v1.creation_fail':
      return [{ word: world.choices.v1Messages.creation_fail, event: 'creation_fail' }];
  }
  if (type.startsWith('v1.')) return [{ word: type.slice(3).toUpperCase(), event: null }];
  const status = /^account\.status\.(.+)$/.exec(type)?.[1];
  if (status === undefined) return [];
  const account = world.accounts.get(account_id);
  const isReport = account && (account.status === status || payload.product !== undefined);
  // An event that reports no change was sent by hand, and goes out as it is.
  if (!isReport) return [statusMessage(world, statusWord(world, { id: account_id }, status))];
  const word = accountWord(world, account);
  const told = side.told.get(account_id);
  // Who is to blame can change, and the word with it, while the status of v2 stays.
  if (!side.moved.delete(account_id) && (told === undefined || told === word)) return [];
  side.told.set(account_id, word);
  return [statusMessage(world, word)];
}

function syncMessage({ payload }: v2.WireEvent): V1Message {
  const { product } = payload;
  return { ...known('sync_success'), ...(typeof product === 'string' && { product }) };
}

function statusMessage({ choices }: World, word: string): V1Message {
  const event = word.toLowerCase();
  if (!statusEvents.includes(event)) return { word, event: null };
  return { word: event === 'permissions' ? choices.v1Messages.permissions : word, event };
}

const statusEvents: readonly string[] = [
  'ok',
  'connecting',
  'credentials',
  'permissions',
  'stopped',
  'error',
];

function known(event: string): V1Message {
  return { word: event.toUpperCase(), event };
}
