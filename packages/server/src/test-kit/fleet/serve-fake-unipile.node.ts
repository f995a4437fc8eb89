import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toNodeListener } from '../../node.ts';
import { createFakeUnipile, type FakeUnipile } from '../fake-unipile.ts';

/** A fake Unipile that other processes can ask. */
export interface ServedFakeUnipile {
  readonly url: string;
  readonly accounts: Pick<FakeUnipile, 'add'>;
  close(): void;
}

/** Serves a fake Unipile on a free port of the loopback. */
export async function serveFakeUnipile(): Promise<ServedFakeUnipile> {
  const accounts = createFakeUnipile();
  const server = createServer(toNodeListener(({ url, method }) => accounts.fetch(url, { method })));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    accounts,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
