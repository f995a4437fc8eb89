import { PatchbayError } from '@patchbay/core';
import { FIXTURE_TIME, makeAccount, makeIncident } from '@patchbay/core/testing';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { createFakeClient } from '../test/fake-client.ts';
import { sampleIncidents } from '../test/sample-incidents.ts';
import { AccountHistory } from './AccountHistory.tsx';
import { AccountHistoryDataAttributes } from './account-history-data-attributes.ts';

const account = makeAccount({ createdAt: FIXTURE_TIME - 80 * 86_400_000 });
const props = { account, incidents: sampleIncidents };

describeRoot('AccountHistory', AccountHistory, props, AccountHistoryDataAttributes);

test('the keyboard goes from day to day', async () => {
  const { screen } = await draw(<AccountHistory {...props} days={30} />);
  const picture = screen.getByRole('slider', { name: 'The last 30 days' });
  await expect
    .element(picture)
    .toHaveAttribute('aria-valuetext', expect.stringMatching(/Authentication required/));
  picture.element().focus();
  await userEvent.keyboard('{ArrowLeft}');
  await expect.element(picture).toHaveAttribute('aria-valuenow', '29');
  await expect.element(picture).toHaveAttribute('aria-valuetext', expect.stringMatching(/No interruption/));
  await userEvent.keyboard('{Home}{ArrowLeft}');
  await expect.element(picture).toHaveAttribute('aria-valuenow', '1');
  await userEvent.keyboard('{PageUp}');
  await expect.element(picture).toHaveAttribute('aria-valuenow', '8');
  await userEvent.keyboard('{End}{ArrowUp}');
  await expect.element(picture).toHaveAttribute('aria-valuenow', '30');
});

test('from right to left the arrows turn with the picture', async () => {
  const { screen } = await draw(<AccountHistory {...props} days={30} dir="rtl" />);
  const picture = screen.getByRole('slider');
  await expect.element(picture).toBeVisible();
  picture.element().focus();
  await userEvent.keyboard('{ArrowRight}');
  await expect.element(picture).toHaveAttribute('aria-valuenow', '29');
});

test('the same is there as a table', async () => {
  const { screen } = await draw(<AccountHistory {...props} />);
  await screen.getByRole('button', { name: 'Show as a table' }).click();
  expect(screen.getByRole('row').elements().length).toBe(sampleIncidents.length + 1);
  await expect.element(screen.getByRole('cell', { name: 'Solved by the team' })).toBeVisible();
  expect(await accessibilityProblems(screen.container)).toEqual([]);
});

test('a time without incidents says so and needs no table', async () => {
  const { screen } = await draw(<AccountHistory account={account} incidents={[]} />);
  await expect.element(screen.getByText('No interruption in this time.')).toBeVisible();
  expect(screen.getByRole('button').elements()).toEqual([]);
});

test('the list of data attributes says what is there', async () => {
  const { screen } = await draw(<AccountHistory {...props} />, { provider: { colorScheme: 'dark' } });
  await expect.element(screen.getByRole('slider')).toBeVisible();
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(AccountHistoryDataAttributes)));
});

const noIncident = 'No interruption in this time.';

test('without incidents the server is asked, again after each event of the account and not in between', async () => {
  const client = createFakeClient();
  const asked: string[] = [];
  let incidents = [makeIncident()];
  client.call = async (_, path) => {
    asked.push(path);
    return { incidents };
  };
  const { screen } = await draw(<AccountHistory account={account} days={30} />, { client });
  await expect.element(screen.getByRole('listitem')).toBeVisible();
  expect(asked).toEqual([`/accounts/${account.id}/incidents?days=30`]);
  incidents = [];
  await screen.rerender(<AccountHistory account={{ ...account }} days={30} />);
  expect(asked).toHaveLength(1);
  await screen.rerender(<AccountHistory account={{ ...account, version: 'later.2' }} days={30} />);
  await expect.element(screen.getByText(noIncident)).toBeVisible();
  expect(asked).toHaveLength(2);
});

test('one account’s history never stands in for another’s', async () => {
  const client = createFakeClient();
  let answer: Promise<Record<string, unknown>> = Promise.resolve({ incidents: [makeIncident()] });
  client.call = () => answer;
  const { screen } = await draw(<AccountHistory account={account} />, { client });
  await expect.element(screen.getByRole('listitem')).toBeVisible();
  answer = new Promise(() => {});
  await screen.rerender(<AccountHistory account={{ ...account, version: 'later.2' }} />);
  await expect.element(screen.getByRole('listitem')).toBeVisible();
  await screen.rerender(<AccountHistory account={{ ...account, id: 'another' }} />);
  await expect.element(screen.getByText('Loading the history…')).toBeVisible();
});

test('incidents that are given are not asked for', async () => {
  const client = createFakeClient();
  let asked = 0;
  client.call = async () => {
    asked += 1;
    return { incidents: [makeIncident()] };
  };
  const { screen } = await draw(<AccountHistory account={account} incidents={[]} />, { client });
  await expect.element(screen.getByText(noIncident)).toBeVisible();
  expect(asked).toBe(0);
});

test('a history on its way says so; one that could not be read can be asked for again', async () => {
  const client = createFakeClient();
  let answer: Promise<Record<string, unknown>> = new Promise(() => {});
  client.call = () => answer;
  const { screen } = await draw(<AccountHistory account={account} />, { client });
  await expect.element(screen.getByText('Loading the history…')).toBeVisible();
  await screen.unmount();
  answer = Promise.reject(new PatchbayError('not_found', 'gone.', { status: 404 }));
  const again = await draw(<AccountHistory account={account} />, { client });
  await expect.element(again.screen.getByText('The history could not be loaded.')).toBeVisible();
  expect(await accessibilityProblems(again.screen.container)).toEqual([]);
  answer = Promise.resolve({ incidents: [] });
  await again.screen.getByRole('button', { name: 'Try again' }).click();
  await expect.element(again.screen.getByText(noIncident)).toBeVisible();
});
