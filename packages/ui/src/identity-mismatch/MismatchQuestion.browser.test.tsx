import { type Account, PatchbayError, type PatchbayErrorCode } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { expect, test, vi } from 'vitest';
import { AccountList } from '../account-list/AccountList.tsx';
import { ConnectionResult } from '../connection-result/ConnectionResult.tsx';
import { useAccount } from '../hooks/use-account.ts';
import { RemediationPanel } from '../remediation/RemediationPanel.tsx';
import { accessibilityProblems } from '../test/axe.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { createFakeClient, type FakeClient } from '../test/fake-client.ts';
import { IdentityMismatchDataAttributes } from './identity-mismatch-data-attributes.ts';
import { MismatchQuestion } from './MismatchQuestion.tsx';

const question = { kind: 'rebound', name: 'Grace Hopper', handle: 'grace@example.com', since: 7 } as const;
const asking = makeAccount({
  status: { kind: 'disconnected', cause: 'credentials' },
  identityMismatch: question,
  version: 'fake.0',
});

describeRoot(
  'MismatchQuestion',
  MismatchQuestion,
  { account: asking, onSignIn: () => {} },
  IdentityMismatchDataAttributes,
);

/** A server that takes answers. */
function takingAnswers(account: Account = asking): FakeClient & {
  readonly answers: unknown[];
  refusal: PatchbayErrorCode | null;
  hold: Promise<void>;
} {
  const client = Object.assign(createFakeClient([account]), {
    answers: [] as unknown[],
    refusal: null as PatchbayErrorCode | null,
    hold: Promise.resolve(),
  });
  client.call = async (method, path, body) => {
    client.answers.push([method, path, body]);
    await client.hold;
    if (client.refusal) throw new PatchbayError(client.refusal, 'asked to refuse.', { status: 400 });
    const { identityMismatch: _, ...rest } = account;
    const after = { ...rest, version: 'fake.9' };
    client.accounts = [after];
    return { account: after, added: null };
  };
  return client;
}

const path = `/accounts/${asking.id}/identity`;

function Live(): React.ReactNode {
  const state = useAccount(asking.id);
  return state.status === 'ready' ? <RemediationPanel account={state.account} /> : null;
}

test('an account that asks nothing draws nothing', async () => {
  const { screen } = await draw(<MismatchQuestion account={makeAccount()} onSignIn={vi.fn()} />);
  expect(screen.container.textContent).toBe('');
});

test('the panel asks who it should be, in place of its usual words', async () => {
  const { screen } = await draw(<Live />, { client: takingAnswers() });
  await expect.element(screen.getByText('grace@example.com')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Reconnect Ada Lovelace' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Switch to Grace Hopper' })).toBeVisible();
  expect(screen.container.querySelector('.pb-mismatch')?.clientWidth).toBeGreaterThan(200);
  expect(screen.getByRole('button').elements()).toHaveLength(2);
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});

test('switch tells the server which question it answers, and the question goes', async () => {
  const client = takingAnswers();
  const { screen } = await draw(<Live />, { client });
  await screen.getByRole('button', { name: 'Switch to Grace Hopper' }).click();
  await expect.element(screen.getByText('grace@example.com')).not.toBeInTheDocument();
  expect(client.answers).toEqual([['POST', path, { choice: 'switch', since: 7 }]]);
  expect(client.links).toEqual([]);
});

test('keep opens the sign-in inside the click, and its journey goes on when the question has gone', async () => {
  const client = takingAnswers();
  const { screen, windows } = await draw(<Live />, { client });
  await screen.getByRole('button', { name: 'Reconnect Ada Lovelace' }).click();
  expect(windows.opened).toHaveLength(1);
  await expect.element(screen.getByText('grace@example.com')).not.toBeInTheDocument();
  await expect.poll(() => client.links).toEqual([{ purpose: 'reconnect', accountId: asking.id }]);
  expect(client.answers).toEqual([['POST', path, { choice: 'keep', since: 7 }]]);
  await expect.element(screen.getByText('Finish the sign-in in the other window.')).toBeVisible();
});

test('the button says what mends the account: a code is shown, and signing in is not called keeping', async () => {
  const refused = { kind: 'refused', name: '', handle: null, since: 7 } as const;
  const account = { ...asking, provider: 'whatsapp', identityMismatch: refused };
  const { screen } = await draw(<AccountList />, { client: takingAnswers(account) });
  await screen.getByRole('button', { name: 'Show details of Ada Lovelace' }).click();
  await expect.element(screen.getByText(/does not say who it was/)).toBeVisible();
  const ways = screen.getByRole('button', { name: /Ada Lovelace/ }).elements();
  expect(ways.map(({ textContent }) => textContent)).toEqual(['Ada Lovelace', 'Show code']);
});

test('where no sign-in is needed, keeping only answers', async () => {
  const running = {
    ...asking,
    status: { kind: 'running' },
    identityMismatch: { ...question, kind: 'second-account' },
  } as const;
  const client = takingAnswers(running);
  const { screen, windows } = await draw(<Live />, { client });
  await screen.getByRole('button', { name: 'Keep Ada Lovelace' }).click();
  await expect.poll(() => client.answers).toEqual([['POST', path, { choice: 'keep', since: 7 }]]);
  expect(windows.opened).toEqual([]);
});

test('a second account can be added, and not switched to', async () => {
  const client = takingAnswers({ ...asking, identityMismatch: { ...question, kind: 'second-account' } });
  const { screen } = await draw(<Live />, { client });
  await screen.getByRole('button', { name: 'Add Grace Hopper' }).click();
  await expect.poll(() => client.answers).toEqual([['POST', path, { choice: 'add', since: 7 }]]);
});

test('somebody who was turned away is not named, and the one way on is the account from before', async () => {
  const refused = { kind: 'refused', name: '', handle: null, since: 7 } as const;
  const client = takingAnswers({ ...asking, identityMismatch: refused });
  const { screen, windows } = await draw(<Live />, { client });
  await expect.element(screen.getByText(/does not say who it was/)).toBeVisible();
  expect(screen.getByRole('button').elements()).toHaveLength(1);
  expect(await accessibilityProblems(screen.container)).toEqual([]);
  await screen.getByRole('button', { name: 'Reconnect Ada Lovelace' }).click();
  expect(windows.opened).toHaveLength(1);
  await expect.poll(() => client.answers).toEqual([['POST', path, { choice: 'keep', since: 7 }]]);
});

test('somebody whose name is not known is called by what tells them apart', async () => {
  const account = { ...asking, identityMismatch: { ...question, name: '' } };
  const { screen } = await draw(<RemediationPanel account={account} />);
  await expect.element(screen.getByRole('button', { name: 'Switch to grace@example.com' })).toBeVisible();
});

test.each([
  ['forbidden', 'This account is already in use. An administrator can tell you more.'],
  ['unipile_unavailable', 'This did not work. Nothing changed.'],
] as const)('an answer that is refused as %s says so, and can be given again', async (code, words) => {
  const client = takingAnswers();
  client.refusal = code;
  const { screen } = await draw(<Live />, { client });
  await screen.getByRole('button', { name: 'Switch to Grace Hopper' }).click();
  await expect.element(screen.getByRole('alert')).toMatchTextContent(words);
  client.refusal = null;
  await screen.getByRole('button', { name: 'Switch to Grace Hopper' }).click();
  await expect.element(screen.getByText('grace@example.com')).not.toBeInTheDocument();
});

test('a question that was answered elsewhere goes: the account is read again', async () => {
  const client = takingAnswers();
  client.refusal = 'not_found';
  const { screen } = await draw(<Live />, { client });
  await expect.element(screen.getByRole('button', { name: 'Switch to Grace Hopper' })).toBeVisible();
  client.accounts = [makeAccount({ version: 'fake.5' })];
  await screen.getByRole('button', { name: 'Switch to Grace Hopper' }).click();
  await expect.element(screen.getByText('grace@example.com')).not.toBeInTheDocument();
});

test('pressing twice answers once', async () => {
  const client = takingAnswers();
  let release = (): void => {};
  client.hold = new Promise((resolve) => {
    release = resolve;
  });
  const { screen } = await draw(<Live />, { client });
  await screen.getByRole('button', { name: 'Switch to Grace Hopper' }).click();
  await screen.getByRole('button', { name: 'Switch to Grace Hopper' }).click();
  release();
  await expect.element(screen.getByText('grace@example.com')).not.toBeInTheDocument();
  expect(client.answers).toHaveLength(1);
});

test('a row of the list says what happened, and asks when it is opened', async () => {
  const client = takingAnswers();
  const { screen } = await draw(<AccountList />, { client });
  await expect.element(screen.getByText(/You signed in as someone else/)).toBeVisible();
  expect(screen.getByRole('button', { name: /^Reconnect/ }).elements()).toHaveLength(1);
  await screen.getByRole('button', { name: 'Show details of Ada Lovelace' }).click();
  await expect.element(screen.getByText('grace@example.com')).toBeVisible();
  expect(screen.getByRole('button', { name: /^Reconnect/ }).elements()).toHaveLength(1);
  await screen.getByRole('button', { name: 'Switch to Grace Hopper' }).click();
  await expect.poll(() => client.answers).toHaveLength(1);
});

test('the page that people come back to asks as well, and leads on', async () => {
  const { screen, client } = await draw(
    <ConnectionResult result="wrong_person" account={asking} backHref="/accounts" />,
    { client: takingAnswers() },
  );
  await expect.element(screen.getByRole('link', { name: 'Back to your accounts' })).toBeVisible();
  await screen.getByRole('button', { name: 'Reconnect Ada Lovelace' }).click();
  await expect.poll(() => client.links).toEqual([{ purpose: 'reconnect', accountId: asking.id }]);
});
