import { type ReactNode, useState } from 'react';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { PatchbayEvent } from '../events/patchbay-event.ts';
import { accessibilityProblems } from '../test/axe.ts';
import { dataAttributesIn } from '../test/data-attributes.ts';
import { describeRoot } from '../test/describe-root.tsx';
import { draw } from '../test/draw.tsx';
import { type CallingClient, createCallingClient } from '../test/fake-calls.ts';
import { sampleAccounts } from '../test/sample-accounts.ts';
import { RepairLink } from './RepairLink.tsx';
import { RepairLinkDataAttributes } from './repair-link-data-attributes.ts';

const account = sampleAccounts.disconnected;
const about = { accountId: account.id, provider: 'linkedin' };
const nothing = (): void => {};

describeRoot(
  'RepairLink',
  RepairLink,
  { account, open: true, onClose: nothing },
  RepairLinkDataAttributes,
  createCallingClient,
);

afterEach(() => vi.restoreAllMocks());

function Page(): ReactNode {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        open
      </button>
      <RepairLink account={account} open={open} onClose={() => setOpen(false)} />
    </>
  );
}

async function openDialog(client: CallingClient = createCallingClient()) {
  const events: PatchbayEvent[] = [];
  const drawn = await draw(<Page />, { client, provider: { onEvent: (event) => events.push(event) } });
  await drawn.screen.getByRole('button', { name: 'open' }).click();
  const dialog = drawn.screen.getByRole('dialog', { name: 'Let someone else repair Katherine Johnson' });
  await expect.element(dialog).toBeVisible();
  return { ...drawn, dialog, client, events };
}

test('a link is made with the keyboard alone, and the focus goes to copying it', async () => {
  const copied = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { screen, client, events } = await openDialog();
  await expect.element(screen.getByRole('textbox', { name: 'For whom' })).toHaveFocus();
  await userEvent.keyboard('to Grace{Enter}');
  await expect.element(screen.getByRole('button', { name: 'Copy link' })).toHaveFocus();
  expect(client.calls.at(-1)).toEqual({
    method: 'POST',
    path: '/repair-links',
    body: { accountId: account.id, note: 'to Grace', expiresInMs: 3 * 24 * 60 * 60_000 },
  });
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('status')).toHaveTextContent('Copied.');
  expect(copied).toHaveBeenCalledWith('https://app.example/repair/secret_1');
  expect(events).toEqual([
    { type: 'repair_link.created', ...about },
    { type: 'repair_link.shared', ...about, by: 'copy' },
  ]);
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('button', { name: 'open' })).toHaveFocus();
});

test('the address is shown this once: closed and opened again, there is only the list', async () => {
  const { screen } = await openDialog();
  await screen.getByRole('button', { name: 'Make link' }).click();
  await expect
    .element(screen.getByRole('textbox', { name: 'Link' }))
    .toHaveValue('https://app.example/repair/secret_1');
  await screen.getByRole('button', { name: 'Done' }).click();
  await screen.getByRole('button', { name: 'open' }).click();
  await expect.element(screen.getByRole('button', { name: 'Make link' })).toBeVisible();
  expect(document.body.innerHTML).not.toContain('secret_1');
  await expect.element(screen.getByRole('listitem')).toBeVisible();
});

test('another link is made without closing', async () => {
  const { screen, client } = await openDialog();
  await screen.getByRole('button', { name: 'Make link' }).click();
  await screen.getByRole('button', { name: 'Make another link' }).click();
  await screen.getByRole('combobox', { name: 'Works for' }).selectOptions('1');
  await screen.getByRole('button', { name: 'Make link' }).click();
  await expect
    .element(screen.getByRole('textbox', { name: 'Link' }))
    .toHaveValue('https://app.example/repair/secret_2');
  expect(client.calls.at(-1)?.body).toEqual({ accountId: account.id, expiresInMs: 24 * 60 * 60_000 });
});

test('a browser that does not let us copy says what to do', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  const { screen, events } = await openDialog();
  await screen.getByRole('button', { name: 'Make link' }).click();
  await screen.getByRole('button', { name: 'Copy link' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/Select the link/);
  expect(events.map(({ type }) => type)).toEqual(['repair_link.created']);
});

test("where the system can share, its sheet is offered; what it does with the link is the person's", async () => {
  const share = vi.fn((_: ShareData) => Promise.resolve());
  Object.defineProperty(navigator, 'share', { configurable: true, value: share });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'share'));
  const { screen, events } = await openDialog();
  await screen.getByRole('button', { name: 'Make link' }).click();
  await screen.getByRole('button', { name: 'Share…' }).click();
  expect(share.mock.calls[0]?.[0].url).toBe('https://app.example/repair/secret_1');
  await expect.poll(() => events.at(-1)).toEqual({ type: 'repair_link.shared', ...about, by: 'share' });
  share.mockRejectedValueOnce(new Error('closed by the person'));
  await screen.getByRole('button', { name: 'Share…' }).click();
  expect(events).toHaveLength(2);
});

test('links so far say what became of them, and those that still work can be ended', async () => {
  const client = createCallingClient([
    { id: 'a', note: 'to Grace', usedAt: Date.UTC(2026, 10, 20, 14, 2) },
    { id: 'b', note: 'to Mary', state: 'done' },
    { id: 'c', note: 'to Joan', state: 'expired' },
    { id: 'd', state: 'revoked' },
  ]);
  const { screen, events } = await openDialog(client);
  const rows = screen.getByRole('listitem');
  await expect.poll(() => rows.elements().length).toBe(4);
  const said = rows.elements().map(({ textContent }) => textContent);
  expect(said[0]).toMatch(/to GraceWorks until .+ · Opened 2 min\. ago/);
  expect(said[1]).toBe('to MaryUsed');
  expect(said[2]).toBe('to JoanExpired');
  expect(said[3]).toMatch(/^Made .+Ended$/);
  await screen.getByRole('button', { name: 'End link: to Grace' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('The link works no longer.');
  expect(client.calls.at(-1)).toMatchObject({ method: 'DELETE', path: '/repair-links/a' });
  expect(screen.getByRole('button', { name: /^End/ }).elements()).toEqual([]);
  expect(events).toEqual([{ type: 'repair_link.revoked', ...about }]);
});

test('what fails says so and can be tried again', async () => {
  const client = createCallingClient();
  client.callFailure = 'rate_limited';
  client.listFailure = 'forbidden';
  const { screen } = await openDialog(client);
  await screen.getByRole('button', { name: 'Make link' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/Wait a little/);
  client.callFailure = 'internal';
  await screen.getByRole('button', { name: 'Make link' }).click();
  await expect.element(screen.getByRole('status')).toMatchTextContent(/Nothing changed/);
  client.listFailure = null;
  await expect.element(screen.getByText('The links made so far could not be loaded.')).toBeVisible();
  await screen.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => screen.getByText(/could not be loaded/).elements()).toEqual([]);
});

test('the list of data attributes says what is there, and nothing is wrong for those who do not see it', async () => {
  const { screen } = await draw(<RepairLink account={account} open onClose={nothing} />, {
    client: createCallingClient([{ id: 'a', note: 'to Grace' }]),
    provider: { colorScheme: 'light' },
  });
  await expect.element(screen.getByRole('listitem')).toBeVisible();
  expect(await accessibilityProblems(screen.container)).toEqual([]);
  await screen.getByRole('button', { name: 'Make link' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Link' })).toBeVisible();
  expect(await accessibilityProblems(screen.container)).toEqual([]);
  expect(dataAttributesIn(screen.container)).toEqual(new Set(Object.values(RepairLinkDataAttributes)));
});
