import { createServer } from 'node:net';

/** The first port from `first` on that nobody listens on at 127.0.0.1. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + 100; port++) {
    if (await isFree(port)) return port;
  }
  throw new Error(
    `No free port between ${first} and ${first + 99} on 127.0.0.1. End something that listens there.`,
  );
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(port, '127.0.0.1');
  });
}
