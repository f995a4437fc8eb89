import { accountKeys } from '@patchbay/core';
import { ar } from '@patchbay/core/locales/ar';
import { makeAccount } from '@patchbay/core/testing';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode, useEffect } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { AccountList } from '../account-list/AccountList.tsx';
import { useAccounts } from '../hooks/use-accounts.ts';
import { StatusBadge } from '../status-badge/StatusBadge.tsx';
import { draw } from '../test/draw.tsx';
import { createFakeClient } from '../test/fake-client.ts';
import { PatchbayProvider } from './PatchbayProvider.tsx';
import { usePatchbay } from './use-patchbay.ts';

const ada = makeAccount();

function Names(): ReactNode {
  const state = useAccounts();
  return state.status === 'ready' ? state.accounts.map(({ name }) => name).join(', ') : state.status;
}

/** Hands the provider's cache to the test. */
function Spy({ onCache }: { onCache: (cache: QueryClient) => void }): null {
  const { queryClient } = usePatchbay();
  useEffect(() => {
    onCache(queryClient);
  }, [queryClient, onCache]);
  return null;
}

test("the host's query client is used where there is one", async () => {
  const host = new QueryClient();
  const screen = await render(
    <QueryClientProvider client={host}>
      <PatchbayProvider client={createFakeClient([ada])} scope="mine">
        <Names />
      </PatchbayProvider>
    </QueryClientProvider>,
  );
  await expect.element(screen.getByText('Ada Lovelace')).toBeVisible();
  expect(host.getQueryData(accountKeys.list('mine'))).toMatchObject({ accounts: [{ name: 'Ada Lovelace' }] });
  await screen.unmount();
  expect(host.getQueryData(accountKeys.list('mine'))).toBeDefined(); // the host's to clear
});

test('a private client forgets its accounts when the provider goes, and not when StrictMode plays with it', async () => {
  const caches = new Set<QueryClient>();
  const client = createFakeClient([ada]);
  const screen = await render(
    <StrictMode>
      <PatchbayProvider client={client}>
        <Names />
        <Spy onCache={(cache) => caches.add(cache)} />
      </PatchbayProvider>
    </StrictMode>,
  );
  await expect.element(screen.getByText('Ada Lovelace')).toBeVisible();
  const [cache] = caches;
  expect(caches.size).toBe(1);
  expect(cache?.getQueryCache().getAll().length).toBeGreaterThan(0);
  await screen.unmount();
  await vi.waitFor(() => expect(cache?.getQueryCache().getAll()).toEqual([]));
});

test('StrictMode opens one stream, and it ends with the provider', async () => {
  const client = createFakeClient([ada]);
  const signals: AbortSignal[] = [];
  const open = client.openStream;
  client.openStream = (after, signal) => {
    signals.push(signal);
    return open(after, signal);
  };
  const screen = await render(
    <StrictMode>
      <PatchbayProvider client={client}>
        <Names />
        <Names />
      </PatchbayProvider>
    </StrictMode>,
  );
  await vi.waitFor(() => expect(signals).toHaveLength(1));
  await screen.unmount();
  await vi.waitFor(() => expect(signals[0]?.aborted).toBe(true));
});

test('two providers with scopes of their own share a host cache without mixing', async () => {
  const host = new QueryClient();
  const other = makeAccount({ id: 'other', name: 'Grace Hopper' });
  const screen = await render(
    <QueryClientProvider client={host}>
      <PatchbayProvider client={createFakeClient([ada])} scope="a">
        <p>
          <Names />
        </p>
      </PatchbayProvider>
      <PatchbayProvider client={createFakeClient([other])} scope="b">
        <p>
          <Names />
        </p>
      </PatchbayProvider>
    </QueryClientProvider>,
  );
  await expect.element(screen.getByText('Ada Lovelace', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('Grace Hopper', { exact: true })).toBeVisible();
});

test('without a client the server is reached by the given fetch, headers and base URL, read at each call', async () => {
  const calls: string[] = [];
  const answer =
    (who: string): typeof fetch =>
    async (input, init) => {
      calls.push(`${who} ${input} ${new Headers(init?.headers).get('x-tenant')}`);
      return Response.json({ accounts: [ada], nextCursor: null, position: 'e.1' });
    };
  const page = (who: string): ReactNode => (
    <PatchbayProvider baseUrl="/here" fetch={answer(who)} headers={async () => ({ 'x-tenant': who })}>
      <Names />
    </PatchbayProvider>
  );
  const screen = await render(page('first'));
  await expect.element(screen.getByText('Ada Lovelace')).toBeVisible();
  expect(calls[0]).toBe('first /here/accounts?limit=500 first');
  const before = calls.length;
  await screen.rerender(page('second')); // new functions, the same client: nothing is read again
  expect(calls.length).toBe(before);
});

test('headers may be a plain object', async () => {
  const seen: (string | null)[] = [];
  const screen = await render(
    <PatchbayProvider
      headers={{ 'x-tenant': 'acme' }}
      fetch={async (_, init) => {
        seen.push(new Headers(init?.headers).get('x-tenant'));
        return Response.json({ accounts: [ada], nextCursor: null, position: 'e.1' });
      }}
    >
      <Names />
    </PatchbayProvider>,
  );
  await expect.element(screen.getByText('Ada Lovelace')).toBeVisible();
  expect(seen[0]).toBe('acme');
});

test('words, looks and scheme reach the components', async () => {
  const { screen } = await draw(<StatusBadge mark="paused" data-testid="badge" />, {
    provider: {
      messages: { status: { paused: 'Resting' } },
      appearance: { variables: { radius: '0px', density: 0.75 } },
      colorScheme: 'auto',
    },
  });
  const badge = screen.getByTestId('badge').element() as HTMLElement;
  expect(badge.textContent).toBe('Resting');
  expect(badge.style.getPropertyValue('--pb-density')).toBe('0.75');
  expect(getComputedStyle(badge).colorScheme).toBe('light dark');
});

test('another language comes with its tag and its direction, and single words over it', async () => {
  const { screen } = await draw(<StatusBadge mark="running" data-testid="badge" />, {
    provider: { localization: ar, messages: { status: { paused: 'Resting' } } },
  });
  const badge = screen.getByTestId('badge').element() as HTMLElement;
  expect([badge.lang, badge.dir, badge.textContent]).toEqual(['ar', 'rtl', ar.status.running]);
  await screen.rerender(<StatusBadge mark="paused" data-testid="badge" />);
  await expect.element(screen.getByTestId('badge')).toMatchTextContent('Resting');
});

test('without a chosen language the page says which one it is', async () => {
  const { screen } = await draw(<StatusBadge mark="running" data-testid="badge" />);
  const badge = screen.getByTestId('badge').element();
  expect([badge.hasAttribute('lang'), badge.hasAttribute('dir')]).toEqual([false, false]);
});

test('a host draws signs of providers and names classes of its own', async () => {
  const { screen } = await draw(<AccountList />, {
    client: createFakeClient([ada, { ...ada, id: 'g', provider: 'google', name: 'Grace' }]),
    provider: {
      providerMark: ({ provider, name }) => (provider === 'linkedin' ? <b>{name} sign</b> : null),
      appearance: { elements: { list: 'of-list', row: 'of-row' } },
    },
  });
  await expect.element(screen.getByText('LinkedIn sign')).toBeInTheDocument();
  expect(screen.getByRole('region').element().className).toBe('pb-root pb-list of-list');
  const rows = screen.getByRole('listitem').elements();
  expect(rows.map((row) => row.className)).toEqual(['pb-row of-row', 'pb-row of-row']);
  expect(rows[1]?.querySelector('.pb-provider')?.textContent).toBe('G');
});
