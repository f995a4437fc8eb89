import type { InterruptionReason } from '../../world/account-actions.ts';
import { setStatus } from '../../world/account-actions.ts';
import type { World } from '../../world/world.ts';
import { accountWord, type SourceName, sourceWords } from './source-words.ts';
import { toV2Status } from './v1-account.ts';
import { toWorldId } from './v1-id.ts';
import { v1SideOf } from './v1-side-of.ts';

/** How a change of a v1 status is told. */
export interface SourceStatusOptions {
  /** One source of an account that has two, such as `CALENDAR`. Default: all of them. */
  readonly source?: SourceName;
  /** No event leaves, as when a webhook is lost. */
  readonly silent?: boolean;
}

/**
 * Puts the sources of an account into a status in v1's own words; v2, where it is served as well, shows what comes
 * nearest. Any word may be given: one that nobody knows is shown as it is.
 *
 * @throws Error when the world has no such account, or serves no v1.
 */
export async function setSourceStatus(
  world: World,
  accountId: string,
  word: string,
  { source, silent = false }: SourceStatusOptions = {},
): Promise<void> {
  const side = v1SideOf(world);
  const id = toWorldId(world.accounts, accountId);
  const account = world.accounts.get(id);
  if (!account) return setStatus(world, id, 'running');
  const before = accountWord(world, account);
  const words = Object.fromEntries(
    [...sourceWords(world, account)].map(([name, was]) => [name, source && source !== name ? was : word]),
  );
  const status = toV2Status(Object.values(words));
  const traits = side.traits.get(id);
  side.traits.set(id, { ...traits, words: { under: status, of: words } });
  const reason = reasonOf(word);
  // The world tells one change of status from another by its own words; two of ours may be one of its.
  if (accountWord(world, { ...account, status }) !== before) side.moved.set(id, true);
  await setStatus(world, id, status, { silent, ...(reason && { reason }) });
}

/** Who is to blame for a word, where it blames anybody. */
function reasonOf(word: string): InterruptionReason | undefined {
  if (word === 'CONNECTING') return 'provider';
  return word === 'ERROR' || word === 'STOPPED' ? 'unipile' : undefined;
}
