import { makeAccount } from '@patchbay/core/testing';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { createFakeClient } from '../test/fake-client.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { AttentionBanner } from './AttentionBanner.tsx';
import { AttentionBannerDataAttributes } from './attention-banner-data-attributes.ts';

afterEach(() => sessionStorage.clear());

const { running, disconnected, partial } = sampleAccounts;
const client = (...accounts: Parameters<typeof createFakeClient>[0] & object) => createFakeClient(accounts);

describeRoot('AttentionBanner', AttentionBanner, {}, AttentionBannerDataAttributes, () =>
  client(disconnected),
);

test('nothing stands there while every account works, or waits for somebody else', async () => {
  const { screen, client: reads } = await draw(<AttentionBanner />, {
    client: client(running, sampleAccounts.errored, sampleAccounts.checking),
  });
  await expect.poll(() => reads.reads).toEqual(['list']);
  expect(screen.container.textContent).toBe('');
});

test('one account is named with what happened to it, and its own action', async () => {
  const world = client(running, disconnected);
  const { screen } = await draw(<AttentionBanner returnTo="home" />, { client: world });
  await expect.element(screen.getByRole('region', { name: 'Sign in to LinkedIn again' })).toBeVisible();
  await expect.element(screen.getByText('Katherine Johnson · LinkedIn')).toBeVisible();
  await screen.getByRole('button', { name: 'Reconnect Katherine Johnson' }).click();
  await expect
    .poll(() => world.links)
    .toEqual([{ purpose: 'reconnect', accountId: disconnected.id, returnTo: 'home' }]);
});

test('from right to left, names in Latin letters begin where the heading does', async () => {
  const { screen } = await draw(<AttentionBanner dir="rtl" />, { client: client(partial, disconnected) });
  const rightEdge = (name: string): number => {
    const text = document.createRange();
    text.selectNodeContents(screen.container.querySelector(`.pb-attention__${name}`) as Element);
    return text.getBoundingClientRect().right;
  };
  await expect.element(screen.getByRole('region')).toBeVisible();
  expect(rightEdge('names')).toBeCloseTo(rightEdge('heading'), 0);
});

test('beside a list that names a single one anyway, it can wait for the second', async () => {
  const one = await draw(<AttentionBanner min={2} />, { client: client(running, disconnected) });
  await expect.poll(() => one.client.reads).toEqual(['list']);
  expect(one.screen.getByRole('region').elements()).toEqual([]);
  await one.screen.unmount();
  const { screen } = await draw(<AttentionBanner min={2} />, { client: client(partial, disconnected) });
  await expect.element(screen.getByRole('region')).toBeVisible();
});

test('it stays through the sign-in and goes when the account works', async () => {
  const world = client(disconnected);
  const { screen } = await draw(<AttentionBanner />, { client: world });
  await screen.getByRole('button', { name: /^Reconnect/ }).click();
  world.change({ ...disconnected, checking: true });
  await expect.element(screen.getByText(/other window/)).toBeVisible();
  world.change({ ...running, id: disconnected.id });
  await expect.element(screen.getByText('Connected.')).toBeVisible();
});

test('several are counted and named, and one press begins with the first', async () => {
  const others = Array.from({ length: 3 }, (_, index) =>
    makeAccount({ id: `more_${index}`, name: `Person ${index}`, status: disconnected.status }),
  );
  const { screen } = await draw(<AttentionBanner />, { client: client(disconnected, partial, ...others) });
  await expect.element(screen.getByRole('region', { name: '5 accounts need you' })).toBeVisible();
  await expect.element(screen.getByText('Katherine Johnson, Mary Jackson, and 3 more')).toBeVisible();
  await screen.getByRole('button', { name: 'Fix all' }).click();
  await expect.element(screen.getByRole('dialog', { name: 'Fix all accounts' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => screen.getByRole('dialog').elements()).toEqual([]);
  await expect.element(screen.getByRole('button', { name: 'Fix all' })).toHaveFocus();
});

test('a walk that a reload interrupted goes on by itself', async () => {
  sessionStorage.setItem('patchbay:fix-all:default', JSON.stringify({ ids: [disconnected.id], skipped: [] }));
  const { screen } = await draw(<AttentionBanner />, { client: client(disconnected, partial) });
  await expect.element(screen.getByRole('dialog', { name: 'Fix all accounts' })).toBeVisible();
});

test('the list of data attributes says what is there', async () => {
  const { screen } = await draw(<AttentionBanner />, {
    client: client(disconnected),
    provider: { colorScheme: 'dark' },
  });
  await expect.element(screen.getByRole('region')).toBeVisible();
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(AttentionBannerDataAttributes)));
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});
