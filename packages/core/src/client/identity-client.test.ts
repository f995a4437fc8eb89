import { expect, test } from 'vitest';
import { makeAccount } from '../testing/index.ts';
import { createIdentityClient } from './identity-client.ts';

const choice = { choice: 'add', since: 7 } as const;

test('a choice goes to its account, and what came of it is read as accounts are', async () => {
  const calls: unknown[] = [];
  const client = createIdentityClient({
    async call(...args) {
      calls.push(args);
      return { account: makeAccount(), added: { id: 'acc_2' } };
    },
  });
  const answer = await client.chooseIdentity('acc/1', choice);
  expect(answer.account).toEqual(makeAccount());
  expect(answer.added).toMatchObject({ id: 'acc_2', provider: 'unknown' });
  expect(calls).toEqual([['POST', '/accounts/acc%2F1/identity', choice, undefined]]);
});

test('without a second account nothing was added; without an account the answer is none', async () => {
  const answering = (answer: Record<string, unknown>) =>
    createIdentityClient({ call: async () => answer }).chooseIdentity('acc_1', choice);
  expect((await answering({ account: makeAccount(), added: null })).added).toBeNull();
  await expect(answering({})).rejects.toMatchObject({ code: 'unexpected_answer' });
});
