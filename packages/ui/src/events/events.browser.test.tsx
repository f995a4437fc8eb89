import { makeAccount } from '@patchbay/core/testing';
import { type ReactNode, useState } from 'react';
import { expect, test, vi } from 'vitest';
import { AccountList } from '../account-list/AccountList.tsx';
import { useConnect } from '../hooks/use-connect.ts';
import { PatchbayProvider } from '../provider/PatchbayProvider.tsx';
import { RemediationPanel } from '../remediation/RemediationPanel.tsx';
import { draw } from '../test/draw.tsx';
import { createFakeClient } from '../test/fake-client.ts';
import { createFakeWindows } from '../test/fake-windows.ts';
import { createManualClock } from '../test/manual-clock.ts';
import type { PatchbayEvent } from './patchbay-event.ts';

const ada = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' } });
const about = { accountId: ada.id, provider: 'linkedin' };

test('who listens hears what happens to accounts, also when the handler is another one at each render', async () => {
  const events: PatchbayEvent[] = [];
  const { screen, client } = await draw(<AccountList />, {
    client: createFakeClient([ada]),
    provider: { onEvent: (event) => events.push(event) },
  });
  await expect.element(screen.getByText('Authentication required')).toBeVisible();
  let kind: 'running' | 'paused' = 'paused';
  const heard = (): PatchbayEvent[] => events.filter(({ type }) => type === 'status.changed');
  await expect
    .poll(() => {
      // Who listens is told from the moment on that the watching code has been loaded.
      kind = kind === 'paused' ? 'running' : 'paused';
      client.change({ ...ada, status: { kind } });
      return heard().length;
    })
    .toBeGreaterThan(0);
  expect(heard()[0]).toMatchObject({ type: 'status.changed', ...about });
});

test('what a handler throws is logged, and the page goes on', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { screen, windows } = await draw(<RemediationPanel account={ada} />, {
    provider: {
      onEvent: () => {
        throw new Error('analytics are down');
      },
    },
  });
  await screen.getByRole('button', { name: /^Reconnect/ }).click();
  await expect.poll(() => windows.opened[0]?.url).toMatch(/wizard/);
  expect(log.mock.calls[0]?.[0]).toMatch(/^Patchbay: onEvent threw/);
  log.mockRestore();
});

test('a remedy is told when somebody sees it, and again when they press its action', async () => {
  const events: PatchbayEvent[] = [];
  const { screen } = await draw(<RemediationPanel account={ada} />, {
    provider: { onEvent: (event) => events.push(event) },
  });
  await screen.getByRole('button', { name: /^Reconnect/ }).click();
  expect(events.filter(({ type }) => type.startsWith('remedy'))).toEqual([
    { type: 'remedy.shown', ...about, remedy: 'sign-in-again', actor: 'owner' },
    { type: 'remedy.action', ...about, action: 'reconnect' },
  ]);
});

test('a row tells of its remedy when it is unfolded', async () => {
  const onEvent = vi.fn();
  const { screen } = await draw(<AccountList />, {
    client: createFakeClient([ada]),
    provider: { onEvent },
  });
  await expect.element(screen.getByText('Authentication required')).toBeVisible();
  const shown = (): number => onEvent.mock.calls.filter(([event]) => event.type === 'remedy.shown').length;
  expect(shown()).toBe(0);
  await screen.getByRole('button', { name: /^Show details/ }).click();
  await expect.poll(shown).toBe(1);
});

test('windows and clocks that a host writes inline do not end a sign-in', async () => {
  const windows = createFakeWindows();
  const clock = createManualClock();
  const client = createFakeClient([ada]);
  function Button(): ReactNode {
    const { flow, press } = useConnect();
    return (
      <button type="button" onClick={() => press({ purpose: 'reconnect', accountId: ada.id })}>
        {flow.step}
      </button>
    );
  }
  function Page(): ReactNode {
    const [count, setCount] = useState(0);
    return (
      <PatchbayProvider client={{ ...client }} windows={{ ...windows }} clock={{ ...clock }}>
        <Button />
        <button type="button" onClick={() => setCount(count + 1)}>
          render {count}
        </button>
      </PatchbayProvider>
    );
  }
  const { screen } = await draw(<Page />);
  await screen.getByRole('button', { name: 'idle' }).click();
  await expect.element(screen.getByRole('button', { name: 'waiting' })).toBeVisible();
  await screen.getByRole('button', { name: /^render/ }).click();
  await screen.getByRole('button', { name: 'render 1' }).click();
  await expect.element(screen.getByRole('button', { name: 'waiting' })).toBeVisible();
  expect(windows.opened.map(({ closed }) => closed)).toEqual([false]);
});
