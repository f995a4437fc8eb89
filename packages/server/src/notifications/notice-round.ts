import type { RootCauseKind } from '@patchbay/core';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { randomId } from '../routes/random-id.ts';
import type { KeptNotices, WatchedNotices } from '../store/notification-store.ts';
import type { OwnedIncident } from '../store/patchbay-store.ts';
import { emptyLedger, isWatched } from './notice-ledger.ts';
import type { NoticePolicy } from './notice-policy.ts';
import type { NotificationSettings } from './notification-settings.ts';
import { type Concern, type Notices, planNotices, withMessage } from './plan-notices.ts';
import { MAX_LISTED, type QueuedAccount, type QueuedContent } from './queued-content.ts';
import { RESTRICTED, type Recipient, recipientKey, toRecipient, UNCLAIMED } from './recipient.ts';
import { type ConcernsInMaking, gatherConcerns, type Worries } from './to-concerns.ts';

const PAGE = 500;

/** Recipients whose notices are written at a time: a store commits them together. */
const PLANS_AT_ONCE = 50;

/** What the writing of a plan needs. */
export type NoticeContext = Pick<PipeContext, 'store' | 'clock' | 'random'>;

/** Looks at every open incident, and at everybody who was told of one, and queues what they are to be told now. */
export async function noticeRound(context: PipeContext, settings: NotificationSettings): Promise<void> {
  const { gateway, clock, background } = context;
  const { generation } = gateway;
  const now = clock.now();
  const { alarm, proxyOf } = settings;
  const concerns = gatherConcerns({ generation, alarm, proxyOf, now });
  await readOpenIncidents(context, concerns);
  const worries = concerns.end();
  const watched = await readWatched(context);
  const plan = async (key: string): Promise<void> => {
    const recipient = toRecipient(key);
    // What is not about incidents is looked at where it is found out.
    if (recipient.audience === 'operator' && !isRootCause(recipient.about)) return;
    const own = worries.get(key);
    // Most owners of broken accounts have nothing they could do, and were told nothing.
    if (!watched.has(key) && !own?.concerns.some(({ isWorthTelling }) => isWorthTelling)) return;
    const policy = recipient.audience === 'owner' ? settings.owners : settings.operators;
    const kept = watched.get(key) ?? (await context.store.getNotices(key));
    await tell(context, kept, recipient, own?.concerns ?? [], policy, (notices) =>
      write(recipient, own, notices),
    );
  };
  const keys = [...new Set([...worries.keys(), ...watched.keys()])];
  for (let begin = 0; begin < keys.length; begin += PLANS_AT_ONCE) {
    background.signal.throwIfAborted();
    if (begin > 0) await background.breathe();
    await Promise.all(keys.slice(begin, begin + PLANS_AT_ONCE).map(plan));
  }
}

/** Plans for one recipient and writes the outcome. Somebody else who wrote meanwhile wins; the next round looks again. */
export async function tell(
  { store, clock, random }: NoticeContext,
  kept: KeptNotices | null,
  recipient: Recipient,
  concerns: readonly Concern[],
  policy: NoticePolicy,
  toContent: (notices: Notices) => readonly QueuedContent[],
): Promise<void> {
  const key = recipientKey(recipient);
  const { version, ledger } = kept ?? { version: 0, ledger: emptyLedger };
  const now = clock.now();
  const lastMessage = ledger.lastMessageId ? await store.getNotificationState(ledger.lastMessageId) : null;
  const notices = planNotices({ ledger, concerns, lastMessage, policy, now });
  if (notices.ledger === ledger) return;
  const queue = toContent(notices).map((content) => ({ id: randomId(random), recipient: key, content }));
  const [first] = queue;
  const next = notices.tell && first ? withMessage(notices.ledger, first.id) : notices.ledger;
  await store.writeNotices({
    recipient: key,
    version,
    ledger: next,
    watched: isWatched(next),
    at: now,
    queue,
  });
}

async function readOpenIncidents(
  { store, gateway, background }: PipeContext,
  concerns: ConcernsInMaking,
): Promise<void> {
  for (let after: string | null = null; ; ) {
    background.signal.throwIfAborted();
    const page: readonly OwnedIncident[] = await store.walkOpenIncidents(gateway.generation, after, PAGE);
    concerns.take(page);
    after = page.at(-1)?.account.id ?? after;
    if (page.length < PAGE) return;
  }
}

async function readWatched({ store }: PipeContext): Promise<Map<string, KeptNotices>> {
  const watched = new Map<string, KeptNotices>();
  for (let after: string | null = null; ; ) {
    const page: readonly WatchedNotices[] = await store.walkWatchedNotices(after, PAGE);
    for (const one of page) watched.set(one.recipient, one);
    after = page.at(-1)?.recipient ?? after;
    if (page.length < PAGE) return watched;
  }
}

/** What to queue; a message that tells comes first. */
function write(
  recipient: Recipient,
  worries: Worries | undefined,
  notices: Notices,
): readonly QueuedContent[] {
  return recipient.audience === 'owner'
    ? forOwner(recipient, worries, notices)
    : forOperators(toCause(recipient.about), worries, notices);
}

function forOwner(
  { owner }: Recipient & { readonly audience: 'owner' },
  worries: Worries | undefined,
  { ledger, tell, over }: Notices,
): readonly QueuedContent[] {
  const contents: QueuedContent[] = [];
  if (tell) {
    const accounts = tell.keys.flatMap((key) => worries?.accounts.get(key) ?? []);
    contents.push({ kind: 'needs-owner', isReminder: tell.isReminder, ...listed(accounts) });
  }
  if (over.length > 0) {
    const accounts = ledger.entries
      .filter(({ key }) => over.includes(key))
      .map(({ key, subject }): QueuedAccount => ({ owner, ref: toRef(subject), incidentId: key }));
    contents.push({ kind: 'works-again', accounts: accounts.slice(0, MAX_LISTED) });
  }
  return contents;
}

/** A cause is told with all that fails for it, and is over when nothing does. */
function forOperators(
  cause: NonNullable<Worries['cause']>,
  worries: Worries | undefined,
  { ledger, tell, over }: Notices,
): readonly QueuedContent[] {
  const { kind, provider } = cause;
  if (tell) {
    const accounts = [...(worries?.accounts.values() ?? [])];
    return [{ kind: 'root-cause', isReminder: tell.isReminder, cause: kind, provider, ...listed(accounts) }];
  }
  const goesOn = ledger.entries.some(({ closed }) => !closed);
  return over.length > 0 && !goesOn ? [{ kind: 'root-cause-over', cause: kind, provider }] : [];
}

function listed(accounts: readonly QueuedAccount[]): {
  readonly accounts: readonly QueuedAccount[];
  readonly count: number;
} {
  return { accounts: accounts.slice(0, MAX_LISTED), count: accounts.length };
}

/** Reads the key of a root cause: kind, provider and what else tells two apart. */
function toCause(about: string): NonNullable<Worries['cause']> {
  const [kind = '', provider = ''] = about.split(':');
  return { kind: kind as RootCauseKind, provider: provider === '' ? null : provider };
}

function isRootCause(about: string): boolean {
  return about !== UNCLAIMED && !about.startsWith(RESTRICTED);
}

/** Reads what `gatherConcerns` wrote. */
function toRef(subject: string): QueuedAccount['ref'] {
  const space = subject.indexOf(' ');
  return { generation: subject.slice(0, space) === 'v1' ? 'v1' : 'v2', accountId: subject.slice(space + 1) };
}
