import type { v2 } from '@patchbay/core/unipile';
import type { World } from '../../world/world.ts';

/** What follows the account's id in the ids of its sources. */
export type SourceName = 'MESSAGING' | 'MAILS' | 'CALENDAR' | 'CALLS';

/** The sources of an account, by provider. */
export function sourcesOf(provider: string): readonly SourceName[] {
  switch (provider) {
    case 'google':
    case 'outlook':
      return ['MAILS', 'CALENDAR'];
    case 'imap':
    case 'icloud':
    case 'exchange':
      return ['MAILS'];
    case 'google_calendar':
      return ['CALENDAR'];
    case 'mobile':
      return ['CALLS'];
    default:
      return ['MESSAGING'];
  }
}

/** The status word of each source, in v1's vocabulary. */
export function sourceWords(world: World, account: v2.WireAccount): ReadonlyMap<SourceName, string> {
  const names = sourcesOf(account.provider);
  const given = world.v1?.traits.get(account.id)?.words;
  const inForce = given?.under === account.status ? given.of : {};
  return new Map(
    names.map((name, i) => [
      name,
      inForce[name] ?? derivedWord(world, account, name, i === names.length - 1),
    ]),
  );
}

/** One word for the whole account, as webhooks have it: the worst of its sources. */
export function accountWord(world: World, account: v2.WireAccount): string {
  return worstOf([...sourceWords(world, account).values()]);
}

/** Which of several words says most about what is wrong. A word nobody knows counts as bad news. */
export function worstOf(words: readonly string[]): string {
  return words.reduce((worst, word) => (severity(word) > severity(worst) ? word : worst), 'OK');
}

const order = ['OK', 'CONNECTING', '?', 'STOPPED', 'ERROR', 'PERMISSIONS', 'CREDENTIALS'];

function severity(word: string): number {
  return order.indexOf(order.includes(word) ? word : '?');
}

function derivedWord(world: World, account: v2.WireAccount, name: SourceName, last: boolean): string {
  const products = account.metadata.products_connection_status;
  const product = products?.[{ MAILS: 'mail', CALENDAR: 'calendar', MESSAGING: '', CALLS: '' }[name]];
  const status = product ?? account.status;
  if (status !== 'partial' && status !== 'degraded') return statusWord(world, account, status);
  if (!last || (sourcesOf(account.provider).length === 1 && world.choices.v1PartlyBroken === 'OK'))
    return 'OK';
  return statusWord(world, account, status === 'partial' ? 'disconnected' : 'errored');
}

/** v1's word for a status of v2. A word that v2 does not have is one for v1, too. */
export function statusWord(world: World, account: Pick<v2.WireAccount, 'id'>, status: string): string {
  switch (status) {
    case 'running':
      return 'OK';
    case 'disconnected':
      return 'CREDENTIALS';
    case 'partial':
      return 'CREDENTIALS';
    case 'errored':
    case 'degraded':
      return world.choices.v1ErroredWords[world.reasons.get(account.id) ?? 'unknown'];
    default:
      return status.toUpperCase();
  }
}
