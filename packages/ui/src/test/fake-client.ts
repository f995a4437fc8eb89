import {
  type Account,
  type CreateLinkAnswer,
  type CreateLinkBody,
  type PatchbayClient,
  PatchbayError,
  type PatchbayErrorCode,
} from '@patchbay/core';

/** A client without a server, for what a real server cannot be made to do at a chosen moment. */
export interface FakeClient extends PatchbayClient {
  /** What reads answer with. */
  accounts: Account[];
  /** While set, the list names the owner's stream, so that tabs share it. */
  streamTag: string | undefined;
  /** While set, reads of accounts fail with it. */
  failure: PatchbayErrorCode | null;
  /** While set, links are refused with it. */
  linkFailure: PatchbayErrorCode | null;
  /** How links come: at once unless a test holds them back. */
  holdLinks(): () => void;
  readonly links: CreateLinkBody[];
  readonly reads: string[];
  readonly streams: { readonly after: string | null }[];
  /** How many streams are open now. */
  openStreams(): number;
  /** Changes an account and says so on the stream. */
  change(account: Account): void;
  /** Sends `reset` on the stream. */
  reset(): void;
  /** Ends the stream as a server does that goes away; new ones are refused until `restore`. */
  dropStream(): void;
  restoreStream(): void;
}

/** Creates a client over the given accounts. The first event is number 1. */
export function createFakeClient(accounts: readonly Account[] = []): FakeClient {
  const encoder = new TextEncoder();
  const open = new Set<ReadableStreamDefaultController<Uint8Array>>();
  const told: Uint8Array[] = [];
  let number = 0;
  let refused = false;
  let held: Promise<void> = Promise.resolve();

  function failIfAsked(): void {
    if (fake.failure) throw new PatchbayError(fake.failure, 'asked to fail.', { status: 400 });
  }
  function send(event: string, data: string): void {
    number += 1;
    const bytes = encoder.encode(`event: ${event}\nid: fake.${number}\ndata: ${data}\n\n`);
    told.push(bytes);
    for (const stream of open) stream.enqueue(bytes);
  }

  const fake: FakeClient = {
    accounts: [...accounts],
    streamTag: undefined,
    failure: null,
    linkFailure: null,
    links: [],
    reads: [],
    streams: [],
    async listAccounts() {
      fake.reads.push('list');
      failIfAsked();
      const { streamTag } = fake;
      return { accounts: fake.accounts, position: `fake.${number}`, ...(streamTag && { streamTag }) };
    },
    async getAccount(id) {
      fake.reads.push(id);
      failIfAsked();
      const account = fake.accounts.find((candidate) => candidate.id === id);
      if (!account) throw new PatchbayError('not_found', 'no such account.', { status: 404 });
      return account;
    },
    async removeAccount(id) {
      failIfAsked();
      const account = fake.accounts.find((candidate) => candidate.id === id);
      if (!account) throw new PatchbayError('not_found', 'no such account.', { status: 404 });
      return { ...account, status: { kind: 'removed' } };
    },
    async call(method, path) {
      throw new PatchbayError('not_found', `the fake client has no ${method} ${path}.`, { status: 404 });
    },
    async createLink(body): Promise<CreateLinkAnswer> {
      fake.links.push(body);
      const attemptId = `attempt_${fake.links.length}`;
      await held;
      if (fake.linkFailure) throw new PatchbayError(fake.linkFailure, 'asked to refuse.', { status: 400 });
      return { url: `https://wizard.example/${attemptId}`, attemptId, expiresAt: 0 };
    },
    async openStream(after, signal) {
      fake.streams.push({ after });
      if (refused) throw new PatchbayError('network', 'asked to be away.');
      let own: ReadableStreamDefaultController<Uint8Array>;
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          own = controller;
          open.add(own);
          // As the server does: what came after the read that the stream goes on from.
          const missed = after?.startsWith('fake.') ? told.slice(Number(after.slice('fake.'.length))) : [];
          for (const bytes of missed) own.enqueue(bytes);
        },
        cancel: () => void open.delete(own),
      });
      signal.addEventListener('abort', () => {
        if (open.delete(own)) own.error(signal.reason);
      });
      return new Response(body);
    },
    listChanges: async (after) => ({
      events: [],
      position: after ?? `fake.${number}`,
      reset: false,
      hasMore: false,
    }),
    holdLinks() {
      let release = (): void => {};
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    change(account) {
      const changed = { ...account, version: `fake.${number + 1}` };
      const known = fake.accounts.some(({ id }) => id === account.id);
      fake.accounts = known
        ? fake.accounts.map((old) => (old.id === account.id ? changed : old))
        : [...fake.accounts, changed];
      send('account', JSON.stringify(changed));
    },
    openStreams: () => open.size,
    reset: () => send('reset', '{}'),
    dropStream() {
      refused = true;
      for (const stream of open) stream.close();
      open.clear();
    },
    restoreStream() {
      refused = false;
    },
  };
  return fake;
}
