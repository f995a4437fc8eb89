import { type Account, type AccountStatus, accountStatusKinds } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';

const samples: { readonly [Kind in AccountStatus['kind']]: AccountStatus } = {
  running: { kind: 'running' },
  connecting: { kind: 'connecting' },
  disconnected: { kind: 'disconnected', cause: 'credentials' },
  partial: { kind: 'partial', cause: 'credentials' },
  degraded: { kind: 'degraded', cause: 'provider' },
  errored: { kind: 'errored', cause: 'provider' },
  paused: { kind: 'paused' },
  removed: { kind: 'removed' },
  unknown: { kind: 'unknown', raw: 'HIBERNATING' },
};

/** One account in each state that a row can show, each of another person, for stories and tests. */
export const sampleAccounts: Readonly<Record<AccountStatus['kind'] | 'checking' | 'locked', Account>> = {
  running: sample('running', 'linkedin', 'Ada Lovelace', 'ada@example.com'),
  connecting: sample('connecting', 'google', 'Grace Hopper', 'grace@example.com'),
  disconnected: sample('disconnected', 'linkedin', 'Katherine Johnson', 'katherine@example.com'),
  partial: sample('partial', 'linkedin', 'Mary Jackson', 'mary@example.com'),
  degraded: sample('degraded', 'outlook', 'Dorothy Vaughan', 'dorothy@example.com'),
  errored: sample('errored', 'telegram', 'Joan Clarke', '+44 20 7946 0018'),
  paused: sample('paused', 'instagram', 'Hedy Lamarr', 'hedy.makes'),
  removed: sample('removed', 'whatsapp', 'Annie Easley', '+1 202 555 0143'),
  unknown: sample('unknown', 'imap', 'Radia Perlman', 'radia@example.com'),
  checking: { ...sample('disconnected', 'google', 'Barbara Liskov', 'barbara@example.com'), checking: true },
  locked: { ...sample('running', 'whatsapp', 'Evelyn Berezin', '+1 202 555 0171'), locked: true },
};

/** The same as a list, worst first as the server sorts. */
export const sampleList: readonly Account[] = [
  ...accountStatusKinds.map((kind) => sampleAccounts[kind]),
  sampleAccounts.checking,
  sampleAccounts.locked,
].map((account, index) => ({ ...account, id: `acc_${index}` }));

function sample(kind: AccountStatus['kind'], provider: string, name: string, handle: string): Account {
  return makeAccount({ id: `acc_${name}`, status: samples[kind], provider, name, handle });
}
