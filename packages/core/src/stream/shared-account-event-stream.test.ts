import { afterEach, expect, test } from 'vitest';
import type { Clock } from '../clock.ts';
import { makeAccount } from '../testing/index.ts';
import type { AccountEventStream } from './account-event-stream.ts';
import { createSharedAccountEventStream } from './shared-account-event-stream.ts';
import { parseTabMessage } from './tab-message.ts';
import type { Tabs } from './tabs.ts';

/** A browser with as many tabs as a test wants: one lock per name, one line per name. */
function fakeBrowser() {
  const held = new Map<string, { work: () => Promise<void>; go: () => void }[]>();
  const lines = new Map<string, Set<(message: unknown) => void>>();
  const next = (name: string): void => void held.get(name)?.[0]?.go();
  return {
    tab(visible = true) {
      let seen = visible;
      const watchers = new Set<() => void>();
      const tabs: Tabs = {
        isVisible: () => seen,
        onVisibilityChange(listener) {
          watchers.add(listener);
          return () => watchers.delete(listener);
        },
        openChannel(name, onMessage) {
          const line = lines.get(name) ?? new Set();
          lines.set(name, line.add(onMessage));
          return {
            send(message) {
              for (const listener of line) {
                if (listener !== onMessage) listener(structuredClone(message));
              }
            },
            close: () => void line.delete(onMessage),
          };
        },
        hold: (name, signal, work) =>
          new Promise((resolve, reject) => {
            const queue = held.get(name) ?? [];
            held.set(name, queue);
            let running = false;
            const entry = {
              work,
              go() {
                if (running) return;
                running = true;
                void work().then(() => {
                  queue.splice(queue.indexOf(entry), 1);
                  resolve();
                  next(name);
                });
              },
            };
            signal.addEventListener('abort', () => {
              if (running) return;
              queue.splice(queue.indexOf(entry), 1);
              reject(signal.reason);
            });
            queue.push(entry);
            next(name);
          }),
      };
      return {
        tabs,
        show(value: boolean) {
          seen = value;
          for (const watcher of watchers) watcher();
        },
      };
    },
    listeners: () => [...lines.values()].reduce((sum, line) => sum + line.size, 0),
  };
}

function manualClock(): Clock & { wake(ms: number): void } {
  const sleeping: { ms: number; resolve: () => void }[] = [];
  return {
    now: () => 0,
    wake: (ms) => sleeping.find((entry) => entry.ms === ms)?.resolve(),
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        sleeping.push({ ms, resolve });
        signal?.addEventListener('abort', () => reject(signal.reason));
      }),
  };
}

/** A server that counts its connections. */
function fakeServer() {
  const open = new Set<{ after: string | null; write(id: string): void }>();
  return {
    open,
    newest: () => [...open].at(-1),
    openStream: async (after: string | null, signal: AbortSignal): Promise<Response> => {
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const writer = writable.getWriter();
      const connection = {
        after,
        write(id: string) {
          const text = `id: ${id}\nevent: account\ndata: ${JSON.stringify(makeAccount({ version: id }))}\n\n`;
          void writer.write(new TextEncoder().encode(text)).catch(() => {});
        },
      };
      open.add(connection);
      signal.addEventListener('abort', () => {
        open.delete(connection);
        writer.abort(signal.reason).catch(() => {});
      });
      return new Response(readable);
    },
  };
}

const streams: AccountEventStream[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});

function join(
  server: ReturnType<typeof fakeServer>,
  tabs: Tabs,
  { after = 'e.1', tag = 'ada', clock = manualClock() } = {},
) {
  const seen = { ids: [] as string[], resets: 0, states: [] as string[] };
  const stream = createSharedAccountEventStream({
    client: server,
    tabs,
    tag,
    after,
    clock,
    random: () => 1,
    onEvent: ({ id }) => void seen.ids.push(id),
    onReset: () => {
      seen.resets += 1;
    },
    onState: (state) => void seen.states.push(state),
  });
  streams.push(stream);
  return { ...seen, seen, stream, clock };
}

test('two tabs of one owner share one connection, and both hear everything', async () => {
  const browser = fakeBrowser();
  const server = fakeServer();
  const first = join(server, browser.tab().tabs);
  const second = join(server, browser.tab().tabs);
  await expect.poll(() => server.open.size).toBe(1);
  server.newest()?.write('e.2');
  await expect.poll(() => [first.seen.ids, second.seen.ids]).toEqual([['e.2'], ['e.2']]);
  await expect.poll(() => second.seen.states.at(-1)).toBe('live');
  expect(server.open.size).toBe(1);
});

test('two owners on one browser have a connection each and hear nothing of the other', async () => {
  const browser = fakeBrowser();
  const [adas, grace] = [fakeServer(), fakeServer()];
  const first = join(adas, browser.tab().tabs, { tag: 'ada' });
  const second = join(grace, browser.tab().tabs, { tag: 'grace' });
  await expect.poll(() => adas.open.size + grace.open.size).toBe(2);
  adas.newest()?.write('e.2');
  await expect.poll(() => first.seen.ids).toEqual(['e.2']);
  expect(second.seen.ids).toEqual([]);
});

test('when the leading tab closes, the next one goes on after the last event', async () => {
  const browser = fakeBrowser();
  const server = fakeServer();
  const first = join(server, browser.tab().tabs);
  const second = join(server, browser.tab().tabs);
  await expect.poll(() => server.open.size).toBe(1);
  server.newest()?.write('e.5');
  await expect.poll(() => second.seen.ids).toEqual(['e.5']);
  first.stream.close();
  await expect.poll(() => server.newest()?.after).toBe('e.5');
  server.newest()?.write('e.6');
  await expect.poll(() => second.seen.ids).toEqual(['e.5', 'e.6']);
});

test('a hidden leader yields to a tab that a person sees', async () => {
  const browser = fakeBrowser();
  const server = fakeServer();
  const back = browser.tab();
  join(server, back.tabs);
  await expect.poll(() => server.open.size).toBe(1);
  back.show(false);
  const front = join(server, browser.tab().tabs, { after: 'e.3' });
  await expect.poll(() => server.newest()?.after).toBe('e.3');
  await expect.poll(() => server.open.size).toBe(1);
  expect(front.seen.states.at(-1)).toBe('live');
});

test('with no tab in sight the connection ends after a while, and resumes when one is seen', async () => {
  const browser = fakeBrowser();
  const server = fakeServer();
  const only = browser.tab();
  const { clock, seen } = join(server, only.tabs);
  await expect.poll(() => server.open.size).toBe(1);
  server.newest()?.write('e.2');
  await expect.poll(() => seen.ids).toEqual(['e.2']);
  only.show(false);
  clock.wake(30_000);
  await expect.poll(() => server.open.size).toBe(0);
  only.show(true);
  await expect.poll(() => server.newest()?.after).toBe('e.2');
});

test('a short look elsewhere does not cost the connection', async () => {
  const browser = fakeBrowser();
  const server = fakeServer();
  const only = browser.tab();
  const { clock } = join(server, only.tabs);
  await expect.poll(() => server.open.size).toBe(1);
  const connection = server.newest();
  only.show(false);
  only.show(true);
  clock.wake(30_000);
  await Promise.resolve();
  expect(server.newest()).toBe(connection);
});

test('a tab that read its list earlier is told what came since', async () => {
  const browser = fakeBrowser();
  const server = fakeServer();
  const early = join(server, browser.tab().tabs);
  await expect.poll(() => server.open.size).toBe(1);
  for (const id of ['e.2', 'e.3', 'e.4']) server.newest()?.write(id);
  await expect.poll(() => early.seen.ids.length).toBe(3);
  const late = join(server, browser.tab().tabs, { after: 'e.2' });
  await expect.poll(() => late.seen.ids).toEqual(['e.3', 'e.4']);
  expect(late.seen.resets).toBe(0);
});

test('a tab whose gap cannot be told reads its list again', async () => {
  const browser = fakeBrowser();
  const server = fakeServer();
  const first = join(server, browser.tab().tabs, { after: 'e.5' });
  await expect.poll(() => server.open.size).toBe(1);
  server.newest()?.write('e.6');
  await expect.poll(() => first.seen.ids).toEqual(['e.6']);
  const late = join(server, browser.tab().tabs, { after: 'e.2' });
  await expect.poll(() => late.seen.resets).toBe(1);
});

test('an event that comes twice, over the line and by the connection, is told once', async () => {
  const browser = fakeBrowser();
  const server = fakeServer();
  const { seen } = join(server, browser.tab().tabs);
  await expect.poll(() => server.open.size).toBe(1);
  server.newest()?.write('e.2');
  server.newest()?.write('e.2');
  server.newest()?.write('e.3');
  await expect.poll(() => seen.ids).toEqual(['e.2', 'e.3']);
});

test('closing leaves no listener and no connection', async () => {
  const browser = fakeBrowser();
  const server = fakeServer();
  const { stream } = join(server, browser.tab().tabs);
  await expect.poll(() => server.open.size).toBe(1);
  stream.close();
  await expect.poll(() => server.open.size).toBe(0);
  expect(browser.listeners()).toBe(0);
});

test('what strangers say on the line is not heard', () => {
  for (const message of [
    null,
    'event',
    {},
    { type: 'later' },
    { type: 'state', state: 'excellent' },
    { type: 'event', event: { id: 'nonsense', account: makeAccount() } },
    { type: 'event', event: { id: 'e.1', account: { name: 'no id' } } },
    { type: 'event' },
  ]) {
    expect(parseTabMessage(message)).toBeNull();
  }
  expect(parseTabMessage({ type: 'hello', after: 5 })).toEqual({ type: 'hello', after: null });
});
