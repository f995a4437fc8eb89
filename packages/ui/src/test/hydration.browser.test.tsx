import { makeAccount } from '@patchbay/core/testing';
import { type ReactElement, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server.browser';
import { expect, test, vi } from 'vitest';
import { AccountList, ConnectButton, PatchbayProvider, RemediationPanel, StatusBadge } from '../index.ts';
import { createFakeClient } from './fake-client.ts';

const broken = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' } });

function Page(): ReactElement {
  return (
    <StrictMode>
      <PatchbayProvider client={createFakeClient([broken])}>
        <ConnectButton />
        <StatusBadge account={broken} />
        <RemediationPanel account={broken} />
        <AccountList />
      </PatchbayProvider>
    </StrictMode>
  );
}

test("the server's page is taken over without a word of difference, and times come after", async () => {
  const complaints = vi.spyOn(console, 'error');
  const recovered: unknown[] = [];
  const host = document.createElement('div');
  document.body.append(host);
  host.innerHTML = renderToString(<Page />);
  expect(host.textContent).not.toContain('Last checked');
  const root = hydrateRoot(host, <Page />, { onRecoverableError: (error) => recovered.push(error) });
  await vi.waitFor(() => expect(host.textContent).toContain('Last checked'));
  expect(recovered).toEqual([]);
  expect(complaints).not.toHaveBeenCalled();
  root.unmount();
  host.remove();
});

test('accounts that came with the page are there at once, are not read again, and stay true from there', async () => {
  const complaints = vi.spyOn(console, 'error');
  const client = createFakeClient([broken]);
  const page = (
    <PatchbayProvider client={client} initialData={{ accounts: [broken], position: 'e.7' }}>
      <AccountList />
    </PatchbayProvider>
  );
  const host = document.createElement('div');
  document.body.append(host);
  host.innerHTML = renderToString(page);
  expect(host.textContent).toContain('Ada Lovelace');
  const root = hydrateRoot(host, page);
  await vi.waitFor(() => expect(client.streams.length).toBe(1));
  expect(client.streams).toEqual([{ after: 'e.7' }]);
  expect(client.reads).toEqual([]);
  expect(complaints).not.toHaveBeenCalled();
  root.unmount();
  host.remove();
});
