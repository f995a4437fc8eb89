import { type Account, en } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../test/axe.ts';
import { type Drawn, type DrawOptions, draw } from '../test/draw.tsx';
import { createFakeClient } from '../test/fake-client.ts';
import { AccountList } from './AccountList.tsx';

const thousand: readonly Account[] = Array.from({ length: 1_000 }, (_, place) =>
  makeAccount({
    id: `acc_${place}`,
    name: `Person ${place}`,
    ...(place < 3 && { status: { kind: 'disconnected', cause: 'credentials' } as const }),
  }),
);

async function drawLong(options: DrawOptions = {}): Promise<Drawn & { list: HTMLElement }> {
  const drawn = await draw(<AccountList />, { client: createFakeClient(thousand), ...options });
  await vi.waitFor(() => expect(drawn.screen.container.querySelector('[data-long]')).not.toBe(null));
  return { ...drawn, list: drawn.screen.container.querySelector('[data-long]') as HTMLElement };
}
const row = ({ screen }: Drawn, place: number) =>
  screen.getByRole('button', { name: new RegExp(`^Show details of Person ${place}$`) });

async function scrollTo(list: HTMLElement, top: number): Promise<void> {
  list.scrollTop = top;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

/** Rows that came into the page have told their heights, and what was estimated is made up for. */
async function measured(list: HTMLElement): Promise<void> {
  for (let still = 0, top = list.scrollTop; still < 5; top = list.scrollTop) {
    await new Promise(requestAnimationFrame);
    still = list.scrollTop === top ? still + 1 : 0;
  }
}

test('only rows in sight are in the page, and each says where it stands among all', async () => {
  const drawn = await drawLong();
  expect(drawn.list.querySelectorAll('.pb-row').length).toBeLessThan(20);
  expect(drawn.screen.container.querySelectorAll('*').length).toBeLessThan(300);
  const first = drawn.screen.getByRole('listitem').first().element();
  expect([first.getAttribute('aria-posinset'), first.getAttribute('aria-setsize')]).toEqual(['1', '1000']);
  await scrollTo(drawn.list, drawn.list.scrollHeight);
  await expect.element(row(drawn, 999)).toBeVisible();
  await expect.poll(() => row(drawn, 0).elements()).toEqual([]);
});

test('a change of one account draws one row', async () => {
  const showDetails = vi.fn((name: string) => `Show details of ${name}`);
  const { client, screen } = await drawLong({ provider: { messages: { actions: { showDetails } } } });
  await vi.waitFor(() => expect(client.openStreams()).toBe(1));
  showDetails.mockClear();
  client.change({ ...(thousand[4] as Account), status: { kind: 'paused' } });
  await expect.element(screen.getByText('Paused')).toBeVisible();
  expect(showDetails.mock.calls).toEqual([['Person 4']]);
});

test('a change of an account that is not in the page draws no row', async () => {
  const showDetails = vi.fn((name: string) => `Show details of ${name}`);
  const { client, screen } = await drawLong({ provider: { messages: { actions: { showDetails } } } });
  await vi.waitFor(() => expect(client.openStreams()).toBe(1));
  showDetails.mockClear();
  client.change({ ...(thousand[900] as Account), status: { kind: 'paused' } });
  await expect.element(screen.getByRole('button', { name: '1 other' })).toBeVisible();
  expect(showDetails).not.toHaveBeenCalled();
});

test('a journey goes on although its row is scrolled out of sight', async () => {
  const drawn = await drawLong();
  const { screen, client } = drawn;
  await screen.getByRole('button', { name: 'Reconnect Person 1' }).click();
  await expect.element(screen.getByText(en.connect.waiting)).toBeVisible();
  (document.activeElement as HTMLElement).blur();
  await scrollTo(drawn.list, 20_000);
  await scrollTo(drawn.list, 0);
  await expect.element(screen.getByText(en.connect.waiting)).toBeVisible();
  expect(client.links).toHaveLength(1);
});

test('a row that was unfolded, and one that has the focus, are kept', async () => {
  const drawn = await drawLong();
  const toggle = row(drawn, 3);
  (toggle.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'true');
  (row(drawn, 4).element() as HTMLElement).focus();
  await scrollTo(drawn.list, 20_000);
  await expect.element(row(drawn, 4)).toHaveFocus();
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'true');
  (document.activeElement as HTMLElement).blur();
  await scrollTo(drawn.list, 21_000);
  await expect.poll(() => row(drawn, 4).elements()).toEqual([]);
  await scrollTo(drawn.list, 0);
  await expect.element(toggle).toHaveAttribute('aria-expanded', 'true');
});

test('Tab walks on beyond what was in the page', async () => {
  const drawn = await drawLong();
  (row(drawn, 3).element() as HTMLElement).focus();
  for (let place = 4; place < 30; place++) {
    await userEvent.keyboard('{Tab}');
    await expect.element(row(drawn, place)).toHaveFocus();
  }
});

test('a search among a thousand shows what it finds, from the top', async () => {
  const drawn = await drawLong();
  await scrollTo(drawn.list, 20_000);
  await drawn.screen.getByRole('searchbox').fill('person 77');
  await expect.element(row(drawn, 77)).toBeVisible();
  await expect.element(drawn.screen.getByRole('listitem').first()).toHaveAttribute('aria-setsize', '19');
  await drawn.screen.getByRole('searchbox').fill('person');
  await expect.element(row(drawn, 0)).toBeVisible();
});

test('a row that grows above those in sight moves nothing under the reader’s eyes', async () => {
  const drawn = await drawLong();
  await vi.waitFor(() => expect(drawn.client.openStreams()).toBe(1));
  await scrollTo(drawn.list, 6_400);
  await measured(drawn.list);
  const edge = drawn.list.getBoundingClientRect().top;
  const place = (element: Element): number => Number(element.getAttribute('data-index'));
  const rows = [...drawn.list.querySelectorAll('.pb-row')];
  const above = rows.findLast((element) => element.getBoundingClientRect().bottom < edge) as Element;
  const seen = rows.find((element) => element.getBoundingClientRect().top > edge) as Element;
  const before = { row: seen.getBoundingClientRect().top, box: drawn.list.scrollTop };
  drawn.client.change({
    ...(thousand[place(above)] as Account),
    status: { kind: 'disconnected', cause: 'credentials' },
  });
  await expect.poll(() => drawn.list.scrollTop).toBeGreaterThan(before.box + 10);
  expect(Math.abs(seen.getBoundingClientRect().top - before.row)).toBeLessThan(1);
});

test('a box that becomes higher is filled', async () => {
  const drawn = await drawLong();
  const rows = drawn.list.querySelectorAll('.pb-row').length;
  drawn.list.style.maxBlockSize = '1200px';
  await expect.poll(() => drawn.list.querySelectorAll('.pb-row').length).toBeGreaterThan(rows + 3);
});

test('a long list is accessible', async () => {
  const { screen, list } = await drawLong();
  expect(await accessibilityProblems(screen.container)).toEqual([]);
  await scrollTo(list, 20_000);
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});
