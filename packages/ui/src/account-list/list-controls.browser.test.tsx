import { type Account, en } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../test/axe.ts';
import { type Drawn, draw } from '../test/draw.tsx';
import { createFakeClient } from '../test/fake-client.ts';
import { AccountList, type AccountListProps } from './AccountList.tsx';

const names = ['Ada', 'Grace', 'Mary', 'Joan', 'Hedy', 'Radia', 'Barbara', 'Evelyn', 'Katherine', 'Dorothy'];
const ten: readonly Account[] = names.map((name, place) =>
  makeAccount({
    id: name.toLowerCase(),
    name,
    handle: `${name.toLowerCase()}@example.com`,
    provider: place % 2 ? 'google' : 'linkedin',
    ...(place < 2 && { status: { kind: 'disconnected', cause: 'credentials' } as const }),
    ...((place === 2 || place === 4) && { status: { kind: 'errored', cause: 'provider' } as const }),
  }),
);

async function drawTen(props: AccountListProps = {}, accounts = ten): Promise<Drawn> {
  const drawn = await draw(<AccountList {...props} />, { client: createFakeClient(accounts) });
  await expect.element(drawn.screen.getByRole('region')).toHaveAttribute('data-state', 'ready');
  return drawn;
}
const shown = ({ screen }: Drawn): readonly (string | undefined)[] =>
  screen
    .getByRole('listitem')
    .elements()
    .map((row) => (row.querySelector('.pb-row__toggle') ?? row).textContent);

test('a list that can be taken in at a glance has no controls', async () => {
  const { screen } = await drawTen({}, ten.slice(0, 8));
  expect(screen.getByRole('searchbox').elements()).toEqual([]);
  expect(screen.container.querySelector('[aria-pressed]')).toBe(null);
  await expect.element(screen.getByText('4 connected · 2 need you · 2 interrupted')).toBeVisible();
});

test('the host may want controls always, or never', async () => {
  const always = await drawTen({ controls: 'always' }, ten.slice(0, 2));
  await expect.element(always.screen.getByRole('searchbox', { name: en.list.search })).toBeVisible();
  await always.screen.unmount();
  const never = await drawTen({ controls: 'never' });
  expect(never.screen.getByRole('searchbox').elements()).toEqual([]);
});

test('a search narrows the list down at each key press, and Escape ends it', async () => {
  const drawn = await drawTen();
  const search = drawn.screen.getByRole('searchbox');
  await search.fill('ar');
  expect(shown(drawn)).toEqual(['Mary', 'Barbara']);
  await userEvent.keyboard('{Escape}');
  await expect.element(search).toHaveValue('');
  expect(shown(drawn)).toHaveLength(10);
  await expect.element(search).toHaveFocus();
});

test('counts are filters that say whether they are pressed, and add up', async () => {
  const drawn = await drawTen();
  const needYou = drawn.screen.getByRole('button', { name: '2 need you' });
  await expect.element(needYou).toHaveAttribute('aria-pressed', 'false');
  await needYou.click();
  await expect.element(needYou).toHaveAttribute('aria-pressed', 'true');
  expect(shown(drawn)).toEqual(['Ada', 'Grace']);
  await drawn.screen.getByRole('button', { name: '2 interrupted' }).click();
  expect(shown(drawn)).toEqual(['Ada', 'Grace', 'Mary', 'Hedy']);
  await needYou.click();
  expect(shown(drawn)).toEqual(['Mary', 'Hedy']);
});

test('a filter stays where it was pressed when its last account is repaired, and so does the row', async () => {
  const drawn = await drawTen();
  await drawn.screen.getByRole('button', { name: '2 need you' }).click();
  for (const account of ten.slice(0, 2)) drawn.client.change({ ...account, status: { kind: 'running' } });
  await expect.element(drawn.screen.getByRole('button', { name: '0 need you' })).toBeVisible();
  expect(shown(drawn)).toEqual(['Ada', 'Grace']);
});

test('one provider at a time, and groups by provider or by cause', async () => {
  const drawn = await drawTen();
  const { screen } = drawn;
  await screen.getByRole('combobox', { name: en.list.provider }).selectOptions('Google');
  expect(shown(drawn)).toEqual(['Grace', 'Joan', 'Radia', 'Evelyn', 'Dorothy']);
  await screen.getByRole('combobox', { name: en.list.provider }).selectOptions(en.list.allProviders);
  await screen.getByRole('combobox', { name: en.list.groupBy }).selectOptions(en.list.groups.provider);
  expect(shown(drawn).filter((text) => /\d$/.test(text ?? ''))).toEqual(['LinkedIn 5', 'Google 5']);
  await screen.getByRole('combobox', { name: en.list.groupBy }).selectOptions(en.list.groups.cause);
  await expect.poll(() => shown(drawn)[0]).toMatch(/LinkedIn.*2$/);
  expect(shown(drawn).slice(1, 3)).toEqual(['Mary', 'Hedy']);
  await expect.element(screen.getByText(en.list.otherAccounts)).toBeVisible();
});

test('a provider to choose from appears only where there are several', async () => {
  const { screen } = await drawTen(
    {},
    ten.map((account) => ({ ...account, provider: 'linkedin' })),
  );
  expect(screen.getByRole('combobox', { name: en.list.provider }).elements()).toEqual([]);
});

test('when nothing matches, the list says so and shows all again when asked', async () => {
  const drawn = await drawTen();
  await drawn.screen.getByRole('searchbox').fill('nobody');
  await expect.element(drawn.screen.getByRole('region')).toHaveAttribute('data-state', 'no-match');
  await expect.element(drawn.screen.getByText(en.list.noMatch)).toBeVisible();
  expect(drawn.screen.getByText(en.list.empty).elements()).toEqual([]);
  await drawn.screen.getByRole('button', { name: en.list.showAll }).click();
  expect(shown(drawn)).toHaveLength(10);
  await expect.element(drawn.screen.getByRole('searchbox')).toHaveValue('');
});

test('what was found is said once the person has stopped typing', async () => {
  const { screen, clock } = await drawTen();
  await clock.advance(2_000);
  await expect.element(screen.getByRole('status')).toHaveTextContent('');
  await screen.getByRole('searchbox').fill('a');
  await clock.advance(300);
  await screen.getByRole('searchbox').fill('ar');
  await clock.advance(600);
  await clock.advance(400);
  await expect.element(screen.getByRole('status')).toHaveTextContent('2 accounts found');
});

test('everything is reached and worked by keyboard, in the order it is seen', async () => {
  const drawn = await drawTen();
  await expect.element(drawn.screen.getByRole('searchbox')).toBeVisible();
  const stops: string[] = [];
  for (let press = 0; press < 8; press++) {
    await userEvent.keyboard('{Tab}');
    stops.push(
      document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  }
  expect(stops).toEqual([
    '6 connected',
    '2 need you',
    '2 interrupted',
    en.list.search,
    en.list.provider,
    en.list.groupBy,
    'Show details of Ada',
    'Reconnect Ada',
  ]);
  await userEvent.keyboard('{Shift>}{Tab}{Tab}{Tab}{Tab}{Tab}{Tab}{/Shift} ');
  expect(shown(drawn)).toEqual(['Ada', 'Grace']);
});

test('controls are accessible in both themes, also with a filter pressed and nothing found', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { screen } = await draw(
      <div style={{ background: colorScheme === 'dark' ? 'oklch(0.17 0.006 265)' : 'white', padding: 8 }}>
        <AccountList />
      </div>,
      { client: createFakeClient(ten), provider: { colorScheme } },
    );
    await screen.getByRole('button', { name: '2 need you' }).click();
    await screen.getByRole('combobox', { name: en.list.groupBy }).selectOptions(en.list.groups.provider);
    expect(await accessibilityProblems(screen.container)).toEqual([]);
    await screen.getByRole('searchbox').fill('nobody');
    expect(await accessibilityProblems(screen.container)).toEqual([]);
    await screen.unmount();
  }
});
