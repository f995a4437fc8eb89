import type { Account, ConnectFlow, CreateLinkBody } from '@patchbay/core';
import { makeAccount } from '@patchbay/core/testing';
import { QueryClient } from '@tanstack/react-query';
import { expect, onTestFinished, test } from 'vitest';
import type { PatchbayEvent } from '../events/patchbay-event.ts';
import { type AccountStore, createAccountStore } from '../provider/account-store.ts';
import { createFakeClient, type FakeClient } from '../test/fake-client.ts';
import { createFakeWindows, type FakeWindows } from '../test/fake-windows.ts';
import { createManualClock, type ManualClock } from '../test/manual-clock.ts';
import { sayReturned } from '../test/say-returned.ts';
import { type ConnectController, createConnectController } from './connect-controller.ts';
import { startConnectJourney } from './connect-journey.ts';

const broken = makeAccount({ status: { kind: 'disconnected', cause: 'credentials' }, version: 'e.1' });
const reconnect: CreateLinkBody = { purpose: 'reconnect', accountId: broken.id };

interface Scene {
  readonly controller: ConnectController;
  readonly client: FakeClient;
  readonly windows: FakeWindows;
  readonly clock: ManualClock;
  readonly accounts: AccountStore;
  /** Steps that were passed through, in order. */
  readonly steps: ConnectFlow['step'][];
  /** What was told to analytics, in order. */
  readonly events: PatchbayEvent[];
  /** What the server knows and the page does too. */
  know(account: Account): void;
}

function makeScene(load?: Parameters<typeof createConnectController>[1]): Scene {
  const client = createFakeClient([broken]);
  const windows = createFakeWindows();
  const clock = createManualClock();
  const queryClient = new QueryClient();
  const accounts = createAccountStore(client, queryClient, 'test');
  const know = (account: Account): void => {
    client.accounts = [account];
    queryClient.setQueryData(['patchbay', 'test', 'account', account.id], account);
  };
  queryClient.setQueryData(['patchbay', 'test', 'accounts'], { ids: [broken.id], position: 'e.1' });
  know(broken);
  const events: PatchbayEvent[] = [];
  const report = (event: PatchbayEvent): void => void events.push(event);
  const controller = createConnectController({ current: { client, accounts, windows, clock, report } }, load);
  const steps: ConnectFlow['step'][] = [];
  controller.subscribe(() => steps.push(controller.getFlow().step));
  onTestFinished(() => controller.leave());
  return { controller, client, windows, clock, accounts, steps, events, know };
}

test('the window is opened inside the press, before any request', async () => {
  const { controller, client, windows, clock } = makeScene();
  const order: string[] = [];
  const open = windows.openWindow;
  windows.openWindow = () => {
    order.push(`window, ${client.links.length} requests`);
    return open();
  };
  controller.press(reconnect);
  expect(order).toEqual(['window, 0 requests']);
  await clock.advance(0);
  expect(client.links).toEqual([reconnect]);
});

test('the window is led to the link and the flow waits', async () => {
  const { controller, windows, clock } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  expect(windows.opened[0]?.url).toBe('https://wizard.example/attempt_1');
  expect(controller.getFlow()).toEqual({ step: 'waiting', attemptId: 'attempt_1', window: 'open' });
});

test('a blocked window puts the link on the page', async () => {
  const { controller, windows, clock } = makeScene();
  windows.blocked = true;
  controller.press(reconnect);
  expect(controller.getFlow()).toEqual({ step: 'preparing', window: 'blocked' });
  await clock.advance(0);
  expect(controller.getFlow()).toMatchObject({ step: 'blocked', url: 'https://wizard.example/attempt_1' });
});

test('a refused link closes the blank window and says why', async () => {
  const { controller, client, windows, clock } = makeScene();
  client.linkFailure = 'rate_limited';
  controller.press(reconnect);
  await clock.advance(0);
  expect(windows.opened[0]?.closed).toBe(true);
  expect(controller.getFlow()).toEqual({ step: 'failed', reason: 'rate_limited' });
});

test('an error that is not ours is worded as one of the server', async () => {
  const { controller, client, clock } = makeScene();
  client.createLink = () => Promise.reject(new TypeError('boom'));
  controller.press(reconnect);
  await clock.advance(0);
  expect(controller.getFlow()).toEqual({ step: 'failed', reason: 'internal' });
});

test('a link that is no web page is never opened', async () => {
  const { controller, client, windows, clock } = makeScene();
  client.createLink = async () => ({ url: 'javascript:alert(1)', attemptId: 'a', expiresAt: 0 });
  controller.press(reconnect);
  await clock.advance(0);
  expect(windows.opened[0]).toMatchObject({ url: null, closed: true });
  expect(controller.getFlow()).toEqual({ step: 'failed', reason: 'unexpected_answer' });
});

test('a window that closes is a hint, and the flow goes on listening', async () => {
  const { controller, windows, clock } = makeScene();
  controller.press(reconnect);
  await clock.advance(10_000);
  expect(controller.getFlow()).toMatchObject({ step: 'waiting', window: 'open' });
  windows.opened[0]?.close();
  await clock.advance(500);
  expect(controller.getFlow()).toMatchObject({ step: 'waiting', window: 'looks-closed' });
  sayReturned('attempt_1', 'connected', broken.id);
  await clock.advance(0);
  expect(controller.getFlow().step).toBe('checking');
});

test('after the return the account is checked, and a running account is the end of it', async () => {
  const { controller, clock, steps, know } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  sayReturned('attempt_1', 'connected', broken.id);
  await clock.advance(0);
  know({ ...broken, checking: true, version: 'e.2' });
  await clock.advance(1_000);
  expect(controller.getFlow().step).toBe('checking');
  know(makeAccount({ version: 'e.3' }));
  await clock.advance(0);
  expect(controller.getFlow()).toEqual({ step: 'done', accountId: broken.id });
  await clock.advance(4_000);
  expect(steps).toEqual(['preparing', 'waiting', 'checking', 'done', 'idle']);
});

test('a running account ends the journey although the return page never speaks', async () => {
  const { controller, clock, know } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  know(makeAccount({ version: 'e.2' }));
  await clock.advance(0);
  expect(controller.getFlow().step).toBe('done');
});

test('an account that comes back broken gives its row back', async () => {
  const { controller, clock, know } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  know({ ...broken, checking: true, version: 'e.2' });
  sayReturned('attempt_1', 'connected', broken.id);
  await clock.advance(0);
  know({ ...broken, version: 'e.3' });
  await clock.advance(0);
  expect(controller.getFlow()).toEqual({ step: 'idle' });
});

test('without a stream the account is read until it is settled', async () => {
  const { controller, client, clock } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  sayReturned('attempt_1', 'connected', broken.id);
  await clock.advance(0);
  client.accounts = [makeAccount({ version: 'e.5' })]; // the server knows, the page was not told
  await clock.advance(5_000);
  expect(controller.getFlow().step).toBe('done');
  expect(client.reads).toEqual([broken.id, broken.id]);
});

test('a check that never ends lets go after a minute', async () => {
  const { controller, client, clock } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  client.failure = 'internal';
  sayReturned('attempt_1', 'connected', broken.id);
  await clock.advance(59_000);
  expect(controller.getFlow().step).toBe('checking');
  await clock.advance(6_000);
  expect(controller.getFlow()).toEqual({ step: 'idle' });
});

test('a sign-in that was turned down is told, and can be taken off the screen', async () => {
  const { controller, clock } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  sayReturned('attempt_1', 'denied');
  await clock.advance(0);
  expect(controller.getFlow()).toEqual({ step: 'failed', reason: 'denied' });
  controller.dismiss();
  expect(controller.getFlow()).toEqual({ step: 'idle' });
});

test('pressing again closes the first window, mints a new link and no longer hears the first attempt', async () => {
  const { controller, client, windows, clock } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  controller.press(reconnect);
  await clock.advance(0);
  expect(client.links).toHaveLength(2);
  expect(windows.opened.map(({ closed }) => closed)).toEqual([true, false]);
  sayReturned('attempt_1', 'denied');
  await clock.advance(0);
  expect(controller.getFlow()).toMatchObject({ step: 'waiting', attemptId: 'attempt_2' });
});

test('a new account is found although the return page does not know its id', async () => {
  const { controller, clock, accounts, client } = makeScene();
  controller.press({ purpose: 'connect', providers: '*' });
  await clock.advance(0);
  sayReturned('attempt_1');
  await clock.advance(0);
  client.accounts.push(makeAccount({ id: 'new', version: 'e.9' }));
  await accounts.refresh('new', new AbortController().signal);
  await clock.advance(0);
  expect(controller.getFlow()).toEqual({ step: 'done', accountId: 'new' });
});

test('cancelling while the person signs in closes their window', async () => {
  const { controller, windows, clock } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  controller.dismiss();
  expect(windows.opened[0]?.closed).toBe(true);
  expect(controller.getFlow()).toEqual({ step: 'idle' });
});

test('leaving the page keeps the window in which the person signs in', async () => {
  const { controller, windows, clock } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  controller.leave();
  await clock.advance(0);
  expect(windows.opened[0]).toMatchObject({ closed: false, url: 'https://wizard.example/attempt_1' });
});

test('leaving before the link is there closes the blank window', async () => {
  const { controller, client, windows, clock } = makeScene();
  const release = client.holdLinks();
  controller.press(reconnect);
  controller.leave();
  release();
  await clock.advance(0);
  expect(windows.opened[0]).toMatchObject({ closed: true, url: null });
  expect(controller.getFlow()).toEqual({ step: 'idle' });
});

test('analytics hear each step of a sign-in once, and nothing but the account and its provider', async () => {
  const { controller, clock, events, know } = makeScene();
  const about = { purpose: 'reconnect', accountId: broken.id, provider: broken.provider };
  controller.press(reconnect);
  await clock.advance(0);
  sayReturned('attempt_1', 'connected', broken.id);
  await clock.advance(0);
  know({ ...broken, status: { kind: 'running' }, version: 'e.2' });
  await clock.advance(5_000);
  expect(events).toEqual([
    { type: 'connect.started', ...about },
    { type: 'connect.returned', result: 'connected', ...about },
    { type: 'connect.confirmed', ...about },
  ]);
});

test('analytics hear of a blocked window and of giving up', async () => {
  const { controller, windows, clock, events } = makeScene();
  windows.blocked = true;
  controller.press({ purpose: 'connect', providers: ['google'] });
  await clock.advance(0);
  controller.dismiss();
  controller.dismiss();
  const about = { purpose: 'connect', accountId: null, provider: 'google' };
  expect(events).toEqual([
    { type: 'connect.started', ...about },
    { type: 'connect.window_blocked', ...about },
    { type: 'connect.cancelled', ...about },
  ]);
});

test('analytics hear that no sign-in page could be had', async () => {
  const { controller, client, clock, events } = makeScene();
  client.linkFailure = 'rate_limited';
  controller.press({ purpose: 'connect', providers: '*' });
  await clock.advance(0);
  controller.dismiss(); // takes the failure off the screen
  const about = { purpose: 'connect', accountId: null, provider: null };
  expect(events).toEqual([
    { type: 'connect.started', ...about },
    { type: 'connect.failed', code: 'rate_limited', ...about },
  ]);
});

test('analytics hear that a person came back, but the account stays broken', async () => {
  const { controller, clock, events } = makeScene();
  controller.press(reconnect);
  await clock.advance(0);
  sayReturned('attempt_1', 'connected', broken.id);
  await clock.advance(0);
  await clock.advance(60_000);
  expect(events.map(({ type }) => type)).toEqual([
    'connect.started',
    'connect.returned',
    'connect.unconfirmed',
  ]);
});

test('where the journey cannot be loaded the blank window closes, that is told, and a press tries again', async () => {
  let tries = 0;
  const scene = makeScene(async () => {
    tries += 1;
    if (tries === 1) throw new TypeError('Failed to fetch dynamically imported module');
    return { startConnectJourney };
  });
  const { controller, windows, clock, events } = scene;
  controller.press(reconnect);
  expect(controller.getFlow()).toEqual({ step: 'preparing', window: 'open' });
  await clock.advance(0);
  expect(controller.getFlow()).toEqual({ step: 'failed', reason: 'version_mismatch' });
  expect(windows.opened[0]).toMatchObject({ closed: true, url: null });
  expect(events.at(-1)).toMatchObject({ type: 'connect.failed', code: 'version_mismatch' });
  controller.dismiss();
  expect(controller.getFlow()).toEqual({ step: 'idle' });
  controller.press(reconnect);
  await clock.advance(0);
  expect(controller.getFlow()).toMatchObject({ step: 'waiting', attemptId: 'attempt_1' });
});

test('who gives up or leaves while the journey is being loaded is not led on', async () => {
  for (const end of ['dismiss', 'leave'] as const) {
    let arrive = (): void => {};
    const { controller, client, windows, clock } = makeScene(
      () =>
        new Promise((resolve) => {
          arrive = () => resolve({ startConnectJourney });
        }),
    );
    controller.press(reconnect);
    controller[end]();
    arrive();
    await clock.advance(0);
    expect(client.links).toEqual([]);
    expect(windows.opened[0]).toMatchObject({ closed: true, url: null });
    expect(controller.getFlow()).toEqual({ step: 'idle' });
  }
});

/** The page of an operator, who has pressed and waits. */
async function connectForSomebody() {
  const client = createFakeClient();
  const clock = createManualClock();
  const accounts = createAccountStore(client, new QueryClient(), 'operator');
  const controller = createConnectController({
    current: {
      client,
      accounts,
      windows: createFakeWindows(),
      clock,
      report: () => {},
      trustsReturn: true,
    },
  });
  onTestFinished(() => controller.leave());
  controller.press({ purpose: 'connect', providers: ['linkedin'] });
  await expect.poll(() => controller.getFlow().step).toBe('waiting');
  return { client, clock, controller };
}

test('who connects for somebody else is done when the return page says so: the account is not theirs to read', async () => {
  const { client, controller } = await connectForSomebody();
  sayReturned('attempt_1', 'connected', 'acc_of_somebody');
  await expect.poll(() => controller.getFlow().step).toBe('done');
  expect(client.reads).toEqual([]);
});

test('who connects for somebody else is not done while the return page waits for Unipile itself', async () => {
  const { clock, controller } = await connectForSomebody();
  sayReturned('attempt_1', 'pending', null);
  await expect.poll(() => controller.getFlow().step).toBe('checking');
  await clock.advance(60_000);
  await expect.poll(() => controller.getFlow()).toEqual({ step: 'idle' });
});
