import { expect, test } from 'vitest';
import { readV1Redirect } from './read-v1-redirect.ts';

const read = (query: string) => readV1Redirect(new URLSearchParams(query));

test('our own address says that the wizard went through, and no parameter names an account', () => {
  expect(read('outcome=success&account_id=acc_1')).toEqual({ claim: 'came-back' });
});

test('everything else is a failure', () => {
  for (const query of ['outcome=failure', '', 'account_id=acc_1', 'outcome=SUCCESS']) {
    expect(read(query)).toEqual({ claim: 'ended', result: 'failed' });
  }
});
