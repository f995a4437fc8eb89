import { afterEach, expect, test } from 'vitest';
import type { ChangesAnswer } from '../client/api-contract.ts';
import { PatchbayError } from '../client/patchbay-error.ts';
import type { Clock } from '../clock.ts';
import { makeAccount } from '../testing/index.ts';
import {
  type AccountEventStream,
  type AccountEventStreamOptions,
  createAccountEventStream,
  type StreamState,
} from './account-event-stream.ts';

let stream: AccountEventStream | null = null;
afterEach(() => stream?.close());

/** A clock whose sleeps end when the test says so. */
function manualClock(): Clock & { sleeping: { ms: number; wake: () => void }[] } {
  const sleeping: { ms: number; wake: () => void }[] = [];
  return {
    sleeping,
    now: () => 0,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const entry = { ms, wake: resolve };
        sleeping.push(entry);
        signal?.addEventListener('abort', () => {
          sleeping.splice(sleeping.indexOf(entry), 1);
          reject(signal.reason);
        });
      }),
  };
}

/** A server that remembers who asked, and writes when the test says so. */
function fakeServer() {
  const asked: (string | null)[] = [];
  const connections: { write(text: string): void; end(): void; aborted: boolean }[] = [];
  return {
    asked,
    connections,
    openStream: async (after: string | null, signal: AbortSignal): Promise<Response> => {
      asked.push(after);
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const writer = writable.getWriter();
      const connection = {
        aborted: false,
        write: (text: string) => void writer.write(new TextEncoder().encode(text)).catch(() => {}),
        end: () => void writer.close().catch(() => {}),
      };
      connections.push(connection);
      signal.addEventListener('abort', () => {
        connection.aborted = true;
        writer.abort(signal.reason).catch(() => {});
      });
      return new Response(readable);
    },
  };
}

function start(
  server: AccountEventStreamOptions['client'],
  clock: Clock = manualClock(),
  visibility?: AccountEventStreamOptions['visibility'],
) {
  const seen: { ids: string[]; resets: number; states: StreamState[] } = { ids: [], resets: 0, states: [] };
  stream = createAccountEventStream({
    client: server,
    after: 'e.1',
    clock,
    ...(visibility && { visibility }),
    random: () => 1,
    onEvent: ({ id }) => void seen.ids.push(id),
    onReset: () => {
      seen.resets += 1;
    },
    onState: (state) => void seen.states.push(state),
  });
  return { seen, stream, clock: clock as ReturnType<typeof manualClock> };
}

const eventText = (id: string) => `id: ${id}\nevent: account\ndata: ${JSON.stringify(makeAccount())}\n\n`;

test('starts at the position of the list and delivers events', async () => {
  const server = fakeServer();
  const { seen } = start(server);
  await expect.poll(() => server.connections.length).toBe(1);
  expect(server.asked).toEqual(['e.1']);
  server.connections[0]?.write(eventText('e.2'));
  await expect.poll(() => seen.ids).toEqual(['e.2']);
  expect(seen.states).toEqual(['connecting', 'live']);
});

test('an event cut in two by the network arrives once and whole', async () => {
  const server = fakeServer();
  const { seen } = start(server);
  await expect.poll(() => server.connections.length).toBe(1);
  const text = eventText('e.2');
  server.connections[0]?.write(text.slice(0, 40));
  server.connections[0]?.write(text.slice(40));
  await expect.poll(() => seen.ids).toEqual(['e.2']);
});

test('resumes after the last event when the connection ends', async () => {
  const server = fakeServer();
  const { seen, clock } = start(server);
  await expect.poll(() => server.connections.length).toBe(1);
  server.connections[0]?.write(eventText('e.7'));
  await expect.poll(() => seen.ids).toEqual(['e.7']);
  server.connections[0]?.end();
  await expect.poll(() => seen.states.at(-1)).toBe('paused');
  expect(clock.sleeping.map(({ ms }) => ms)).toEqual([500]);
  clock.sleeping[0]?.wake();
  await expect.poll(() => server.asked).toEqual(['e.1', 'e.7']);
  await expect.poll(() => seen.states.at(-1)).toBe('live');
});

test('waits longer after each failure in a row, and "reconnect" ends the wait', async () => {
  let calls = 0;
  const clock = manualClock();
  const { stream } = start(
    {
      openStream: async () => {
        calls += 1;
        throw new Error('refused');
      },
    },
    clock,
  );
  for (const expected of [500, 1000, 2000]) {
    await expect.poll(() => clock.sleeping[0]?.ms).toBe(expected);
    clock.sleeping.shift()?.wake();
  }
  await expect.poll(() => clock.sleeping[0]?.ms).toBe(4000);
  expect(calls).toBe(4);
  stream?.reconnect();
  await expect.poll(() => clock.sleeping[0]?.ms).toBe(500);
  expect(calls).toBe(5);
});

test('a reset asks for the list and goes on from the id it names', async () => {
  const server = fakeServer();
  const { seen } = start(server);
  await expect.poll(() => server.connections.length).toBe(1);
  server.connections[0]?.write('id: f.3\nevent: reset\ndata: {}\n\n');
  await expect.poll(() => seen.resets).toBe(1);
  server.connections[0]?.end();
  await expect.poll(() => seen.states.at(-1)).toBe('paused');
  stream?.reconnect();
  await expect.poll(() => server.asked).toEqual(['e.1', 'f.3']);
});

test('ignores comments, unknown events and broken data without losing the stream', async () => {
  const server = fakeServer();
  const { seen } = start(server);
  await expect.poll(() => server.connections.length).toBe(1);
  server.connections[0]?.write(': hello\n\nid: e.2\nevent: later-idea\ndata: 1\n\n');
  server.connections[0]?.write('id: e.3\nevent: account\ndata: {broken\n\n');
  server.connections[0]?.write('id: no-position\nevent: account\ndata: {}\n\n');
  server.connections[0]?.write(eventText('e.4'));
  await expect.poll(() => seen.ids).toEqual(['e.4']);
});

test('gives up a connection that stays silent for three heartbeats', async () => {
  const server = fakeServer();
  const { seen, clock } = start(server);
  await expect.poll(() => clock.sleeping.map(({ ms }) => ms)).toEqual([45_000]);
  clock.sleeping[0]?.wake();
  await expect.poll(() => seen.states.at(-1)).toBe('paused');
  expect(server.connections[0]?.aborted).toBe(true);
});

test('close leaves no connection and no timer behind', async () => {
  const server = fakeServer();
  const { clock, stream } = start(server);
  await expect.poll(() => clock.sleeping.length).toBe(1);
  stream?.close();
  await expect.poll(() => clock.sleeping.length).toBe(0);
  expect(server.connections[0]?.aborted).toBe(true);
  expect(server.connections.length).toBe(1);
});

test('a server that greets and breaks is tried ever more rarely', async () => {
  const server = fakeServer();
  const { clock } = start(server);
  for (const [round, expected] of [500, 1000, 2000].entries()) {
    await expect.poll(() => server.connections.length).toBe(round + 1);
    server.connections[round]?.write('retry: 2000\n\n: hello\n\n');
    server.connections[round]?.end();
    await expect.poll(() => clock.sleeping.map(({ ms }) => ms)).toEqual([expected]);
    clock.sleeping.shift()?.wake();
  }
});

test('a connection that lived for a while makes the next failure the first again', async () => {
  let now = 0;
  const clock = { ...manualClock(), now: () => now };
  const server = fakeServer();
  start(server, clock);
  for (const expected of [500, 1000]) {
    await expect.poll(() => server.connections.length).toBe(expected / 500);
    server.connections.at(-1)?.end();
    await expect.poll(() => clock.sleeping[0]?.ms).toBe(expected);
    clock.sleeping.shift()?.wake();
  }
  await expect.poll(() => server.connections.length).toBe(3);
  await expect.poll(() => clock.sleeping[0]?.ms).toBe(45_000); // it is open and being listened to
  now = 60_000;
  server.connections.at(-1)?.write(': still here\n\n');
  server.connections.at(-1)?.end();
  await expect.poll(() => clock.sleeping.map(({ ms }) => ms)).toEqual([500]);
});

test('a session that ended asks for the list once, not at every try', async () => {
  const clock = manualClock();
  let calls = 0;
  const { seen } = start(
    {
      openStream: async () => {
        calls += 1;
        throw new PatchbayError('unauthenticated', 'no session.', { status: 401 });
      },
    },
    clock,
  );
  for (const tries of [1, 2, 3]) {
    await expect.poll(() => calls).toBe(tries);
    await expect.poll(() => clock.sleeping.length).toBe(1);
    clock.sleeping.shift()?.wake();
  }
  expect(seen.resets).toBe(1);
});

/** Lets the test move the time that the stream reads, too. */
function movedClock() {
  const clock = manualClock();
  let now = 0;
  return {
    ...clock,
    now: () => now,
    pass: (ms: number) => {
      now += ms;
    },
  };
}

test('a connection that the server ends after a while is opened again, and nobody is told', async () => {
  const server = fakeServer();
  const clock = movedClock();
  const { seen } = start(server, clock);
  await expect.poll(() => server.connections.length).toBe(1);
  server.connections[0]?.write(eventText('e.2'));
  await expect.poll(() => seen.ids).toEqual(['e.2']);
  clock.pass(600_000);
  server.connections[0]?.end();
  await expect.poll(() => clock.sleeping.map(({ ms }) => ms)).toEqual([500]);
  clock.sleeping[0]?.wake();
  await expect.poll(() => server.asked).toEqual(['e.1', 'e.2']);
  expect(seen.states).toEqual(['connecting', 'live']);
});

/** A network in which no stream gets through, and a server that answers questions. */
function pollingServer() {
  const server = {
    asked: [] as (string | null)[],
    tries: 0,
    events: [] as { id: string }[],
    failing: false,
    openStream: async (): Promise<Response> => {
      server.tries += 1;
      throw new PatchbayError('network', 'no streams here.');
    },
    listChanges: async (after: string | null): Promise<ChangesAnswer> => {
      server.asked.push(after);
      if (server.failing) throw new PatchbayError('network', 'nothing at all.');
      const events = server.events.splice(0).map(({ id }) => ({ id, account: makeAccount({ version: id }) }));
      return { events, position: events.at(-1)?.id ?? after ?? 'e.0', reset: false, hasMore: false };
    },
  };
  return server;
}

async function failThreeTimes(clock: ReturnType<typeof manualClock>): Promise<void> {
  for (const expected of [500, 1000]) {
    await expect.poll(() => clock.sleeping[0]?.ms).toBe(expected);
    clock.sleeping.shift()?.wake();
  }
}

test('where no stream gets through, changes are asked for, and it says so', async () => {
  const server = pollingServer();
  server.events.push({ id: 'e.2' });
  const { seen, clock } = start(server);
  await failThreeTimes(clock);
  await expect.poll(() => seen.ids).toEqual(['e.2']);
  expect(seen.states).toEqual(['connecting', 'paused', 'polling']);
  server.events.push({ id: 'e.3' });
  await expect.poll(() => clock.sleeping[0]?.ms).toBe(2000);
  clock.sleeping.shift()?.wake(); // the stream is tried once more, then it asks again
  await expect.poll(() => seen.ids).toEqual(['e.2', 'e.3']);
  expect(server.asked).toEqual(['e.1', 'e.2']);
  expect(server.tries).toBe(4);
  expect(seen.states.at(-1)).toBe('polling');
});

test('a long wait for the next try is spent asking every ten seconds', async () => {
  const server = pollingServer();
  const { clock } = start(server);
  for (const expected of [500, 1000, 2000, 4000, 8000]) {
    await expect.poll(() => clock.sleeping[0]?.ms).toBe(expected);
    clock.sleeping.shift()?.wake();
  }
  const before = server.asked.length;
  for (const expected of [10_000, 6_000]) {
    await expect.poll(() => clock.sleeping[0]?.ms).toBe(expected);
    clock.sleeping.shift()?.wake();
  }
  await expect.poll(() => server.tries).toBe(7);
  expect(server.asked.length - before).toBeGreaterThanOrEqual(2);
});

test('where asking does not get through either, updates are paused', async () => {
  const server = pollingServer();
  const { seen, clock } = start(server);
  await failThreeTimes(clock);
  await expect.poll(() => seen.states.at(-1)).toBe('polling');
  server.failing = true;
  await expect.poll(() => clock.sleeping.length).toBe(1);
  clock.sleeping.shift()?.wake();
  await expect.poll(() => seen.states.at(-1)).toBe('paused');
});

test('a stream that gets through again takes over from where asking was', async () => {
  const server = pollingServer();
  const streams = fakeServer();
  server.events.push({ id: 'e.5' });
  const { seen, clock } = start(server);
  await failThreeTimes(clock);
  await expect.poll(() => seen.ids).toEqual(['e.5']);
  Object.assign(server, { openStream: streams.openStream });
  await expect.poll(() => clock.sleeping.length).toBe(1);
  clock.sleeping.shift()?.wake();
  await expect.poll(() => streams.asked).toEqual(['e.5']);
  expect(seen.states.at(-1)).toBe('polling'); // open, but nothing has come through yet
  streams.connections[0]?.write('retry: 2000\n: live\n\n');
  await expect.poll(() => seen.states.at(-1)).toBe('live');
});

test('something on the way that holds streams back is noticed, and soon the next time', async () => {
  const streams = fakeServer();
  const server = { ...pollingServer(), openStream: streams.openStream };
  const { seen, clock } = start(server);
  await expect.poll(() => clock.sleeping.map(({ ms }) => ms)).toEqual([45_000]);
  clock.sleeping.shift()?.wake();
  await expect.poll(() => seen.states.at(-1)).toBe('polling');
  await expect.poll(() => clock.sleeping.map(({ ms }) => ms)).toEqual([4000]);
  clock.sleeping.shift()?.wake();
  await expect.poll(() => clock.sleeping.map(({ ms }) => ms)).toEqual([5000]);
  clock.sleeping.shift()?.wake();
  await expect.poll(() => clock.sleeping.map(({ ms }) => ms)).toEqual([8000]);
  expect(seen.states.at(-1)).toBe('polling');
});

test('a browser that cannot read streams asks at once', async () => {
  const server = { ...pollingServer(), openStream: async () => new Response(null) };
  const { seen } = start(server);
  await expect.poll(() => seen.states).toEqual(['connecting', 'paused', 'polling']);
});

test('while nobody sees the page the connection rests, and it resumes by id', async () => {
  const server = fakeServer();
  const listeners = new Set<() => void>();
  let visible = true;
  const show = (value: boolean): void => {
    visible = value;
    for (const listener of listeners) listener();
  };
  const { seen, clock, stream } = start(server, manualClock(), {
    isVisible: () => visible,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  });
  await expect.poll(() => server.connections.length).toBe(1);
  server.connections[0]?.write(eventText('e.2'));
  await expect.poll(() => seen.ids).toEqual(['e.2']);
  show(false);
  clock.sleeping.find(({ ms }) => ms === 30_000)?.wake();
  await expect.poll(() => server.connections[0]?.aborted).toBe(true);
  expect(server.connections.length).toBe(1);
  show(true);
  await expect.poll(() => server.asked).toEqual(['e.1', 'e.2']);
  expect(seen.states).toEqual(['connecting', 'live']);
  stream?.close();
  expect(listeners.size).toBe(0);
});
