import { createMockUnipile, type MockUnipile } from '@patchbay/mock-server';
import { setupMockWorker } from '@patchbay/mock-server/browser';
import { type ReactElement, useEffect, useState } from 'react';

interface ShownAccount {
  readonly id: string;
  readonly provider: string;
  readonly status: string;
}

/** Beside the page, wherever that is hosted. */
const workerUrl = (): string => new URL('./mockServiceWorker.js', document.baseURI).href;

/** Starts a mock behind a service worker. @returns what ends it and leaves no worker behind */
async function startWorker(mock: MockUnipile): Promise<() => Promise<void>> {
  const url = workerUrl();
  const worker = setupMockWorker(mock);
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url } });
  return async () => {
    mock.dispose();
    await worker.stop();
    await (await navigator.serviceWorker.getRegistration(url))?.unregister();
  };
}

async function listAccounts({ origin, apiKey }: MockUnipile): Promise<readonly ShownAccount[]> {
  const response = await fetch(`${origin}/v2/accounts/`, { headers: { 'x-api-key': apiKey } });
  return ((await response.json()) as { readonly data: readonly ShownAccount[] }).data;
}

/** What Unipile's API answers to the page's own `fetch`, which a service worker leads to a MockUnipile. */
export function WorkerDoor(): ReactElement {
  const [mock] = useState(createMockUnipile);
  const [accounts, setAccounts] = useState<readonly ShownAccount[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const started = startWorker(mock);
    const fail = (error: unknown): void => setFailure(String(error));
    started.then(() => listAccounts(mock).then(setAccounts)).catch(fail);
    return () => void started.then((end) => end()).catch(() => {});
  }, [mock]);
  if (failure !== null) {
    return <p>This browser starts no service worker here; it needs https or localhost. {failure}</p>;
  }
  const first = accounts?.[0];
  const disconnect = async (id: string): Promise<void> => {
    await mock.disconnect(id);
    setAccounts(await listAccounts(mock));
  };
  return (
    <>
      <p>
        Every other story has its backend in the page. This one shows the door for apps whose own{' '}
        <code>fetch</code> goes to Unipile: a service worker answers for <code>{mock.origin}</code>.
      </p>
      <ul>
        {accounts?.map(({ id, provider, status }) => (
          <li key={id}>
            {provider}: {status}
          </li>
        ))}
      </ul>
      {first && (
        <button type="button" className="pb-button" onClick={() => void disconnect(first.id)}>
          Disconnect {first.provider}
        </button>
      )}
    </>
  );
}
