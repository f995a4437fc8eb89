import { expect, it } from 'vitest';
import { makeV1Mock } from '../../testing/make-v1-mock.ts';
import { accountWord, sourceWords, worstOf } from './source-words.ts';
import { v1Account } from './v1-account.ts';

function wordsOf(provider: string, status: string, options: Parameters<typeof makeV1Mock>[0] = {}) {
  const { mock } = makeV1Mock({ accounts: [{ provider, status, id: 'mine' }], ...options });
  const account = mock.world.accounts.get('mine');
  if (!account) throw new Error('no account');
  return [...sourceWords(mock.world, account)].map(([name, word]) => `${name} ${word}`);
}

it.each([
  ['linkedin', 'running', ['MESSAGING OK']],
  ['linkedin', 'disconnected', ['MESSAGING CREDENTIALS']],
  ['linkedin', 'errored', ['MESSAGING ERROR']],
  ['linkedin', 'partial', ['MESSAGING CREDENTIALS']],
  ['linkedin', 'degraded', ['MESSAGING ERROR']],
  ['linkedin', 'brand_new', ['MESSAGING BRAND_NEW']],
  ['google', 'disconnected', ['MAILS CREDENTIALS', 'CALENDAR CREDENTIALS']],
  ['google', 'partial', ['MAILS OK', 'CALENDAR CREDENTIALS']],
  ['outlook', 'degraded', ['MAILS OK', 'CALENDAR ERROR']],
])('shows %s, while v2 calls it %s, as %j', (provider, status, expected) => {
  expect(wordsOf(provider, status)).toEqual(expected);
});

it('shows an account of one source of which a part works as OK where the choice says so', () => {
  expect(wordsOf('linkedin', 'partial', { choices: { v1PartlyBroken: 'OK' } })).toEqual(['MESSAGING OK']);
  expect(wordsOf('google', 'partial', { choices: { v1PartlyBroken: 'OK' } })).toEqual([
    'MAILS OK',
    'CALENDAR CREDENTIALS',
  ]);
});

it('follows the products of a mailbox', () => {
  const accounts = [
    {
      provider: 'google',
      id: 'mine',
      status: 'partial',
      metadata: { products_connection_status: { mail: 'disconnected', calendar: 'running' } },
    },
  ];
  expect(wordsOf('google', 'partial', { accounts })).toEqual(['MAILS CREDENTIALS', 'CALENDAR OK']);
});

it('forgets v1’s own word once the account has another status', async () => {
  const { mock } = makeV1Mock({
    accounts: [v1Account({ type: 'LINKEDIN', id: 'mine', status: 'PERMISSIONS' })],
  });
  const word = () => accountWord(mock.world, mock.world.accounts.get('mine') ?? (null as never));
  expect(word()).toBe('PERMISSIONS');
  await mock.recover('mine');
  await mock.disconnect('mine');
  expect(word()).toBe('CREDENTIALS');
});

it.each([
  [[], 'OK'],
  [['OK', 'CONNECTING'], 'CONNECTING'],
  [['CREDENTIALS', 'OK'], 'CREDENTIALS'],
  [['PERMISSIONS', 'CREDENTIALS'], 'CREDENTIALS'],
  [['ERROR', 'PERMISSIONS'], 'PERMISSIONS'],
  [['STOPPED', 'ERROR'], 'ERROR'],
  [['CONNECTING', 'BRAND_NEW'], 'BRAND_NEW'],
  [['BRAND_NEW', 'STOPPED'], 'STOPPED'],
])('calls the worst of %j %s', (words, worst) => {
  expect(worstOf(words)).toBe(worst);
});

it('brings v2 nearest to what v1 says', async () => {
  const { mock } = makeV1Mock({ accounts: [{ provider: 'google', id: 'mine' }] });
  const statusAfter = async (word: string, source?: 'MAILS' | 'CALENDAR') => {
    await mock.v1.setSourceStatus('mine', word, source && { source });
    return mock.world.accounts.get('mine')?.status;
  };
  expect(await statusAfter('CREDENTIALS')).toBe('disconnected');
  expect(await statusAfter('PERMISSIONS')).toBe('disconnected');
  expect(await statusAfter('STOPPED')).toBe('errored');
  expect(mock.world.reasons.get('mine')).toBe('unipile');
  expect(await statusAfter('CONNECTING')).toBe('errored');
  expect(mock.world.reasons.get('mine')).toBe('provider');
  expect(await statusAfter('OK')).toBe('running');
  expect(await statusAfter('PERMISSIONS', 'CALENDAR')).toBe('partial');
  expect(await statusAfter('ERROR', 'CALENDAR')).toBe('degraded');
});

it('says which account is missing', async () => {
  const { mock } = makeV1Mock();
  await expect(mock.v1.setSourceStatus('nobody', 'OK')).rejects.toThrow('no account nobody');
});
