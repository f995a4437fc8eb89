import {
  type Account,
  type Clock,
  type ConnectFlow,
  type ConnectFlowEvent,
  type CreateLinkBody,
  connectChannelName,
  idleConnectFlow,
  nextConnectFlow,
  type PatchbayClient,
  PatchbayError,
  parseConnectReturn,
} from '@patchbay/core';
import { connectEvent } from '../events/connect-event.ts';
import type { AboutConnect, Report } from '../events/patchbay-event.ts';
import type { AccountStore } from '../provider/account-store.ts';
import type { WindowHandle, WindowPort } from '../provider/window-port.ts';
import { type ConnectBaseline, connectVerdict } from './connect-verdict.ts';

/** The world around one connect journey; read at each use, so that a host may replace any of it meanwhile. */
export interface ConnectPorts {
  readonly client: Pick<PatchbayClient, 'createLink'>;
  readonly accounts: AccountStore;
  readonly windows: WindowPort;
  readonly clock: Clock;
  readonly report: Report;
}

/** Leads one person in one tab from the press to a confirmed account, over core's pure machine. */
export interface ConnectController {
  getFlow(): ConnectFlow;
  subscribe(listener: () => void): () => void;
  /** Must be called inside the click: a browser allows a window only there. Mints a new link each time. */
  press(request: CreateLinkBody): void;
  dismiss(): void;
  /** Forgets the journey; a window in which the person is signing in stays open. */
  leave(): void;
}

/** How often a closed window is looked for. */
const LOOK_MS = 500;
/** How often, while checking, the account is read in case the stream is down. */
const READ_MS = 5_000;
/** After this the flow lets go, and the row shows what is known. */
const CHECK_LIMIT_MS = 60_000;
/** How long "done" stays. */
const DONE_MS = 4_000;

interface Attempt extends ConnectBaseline {
  readonly window: WindowHandle | null;
  readonly signal: AbortSignal;
  reads: number;
}

/** Creates the controller of one button. */
export function createConnectController(ports: ConnectPorts): ConnectController {
  const listeners = new Set<() => void>();
  let flow = idleConnectFlow;
  let openedWindow: WindowHandle | null = null;
  let about: AboutConnect = { purpose: 'connect', accountId: null, provider: null };
  /** Ends with the attempt, and with it every timer, listener and request. */
  let life = new AbortController();

  function send(event: ConnectFlowEvent): void {
    const next = nextConnectFlow(flow, event);
    if (next === flow) return;
    const told = connectEvent(flow, next, event, about);
    flow = next;
    if (told) ports.report(told);
    if (flow.step === 'idle' || flow.step === 'failed' || flow.step === 'done') startLife();
    if (flow.step === 'done') {
      ports.clock.sleep(DONE_MS, life.signal).then(
        () => send({ type: 'dismissed' }),
        () => {},
      );
    }
    for (const listener of listeners) listener();
  }

  function isAt(step: ConnectFlow['step']): boolean {
    return flow.step === step;
  }

  function startLife(): AbortSignal {
    life.abort();
    life = new AbortController();
    return life.signal;
  }

  function press(request: CreateLinkBody): void {
    const { accounts, windows } = ports;
    const window = windows.openWindow(); // first of all: after an await the browser would block it
    openedWindow?.close();
    openedWindow = window;
    const versions = accounts.isRead()
      ? new Map(accounts.ids().map((id) => [id, accounts.get(id)?.version ?? '']))
      : null;
    const attempt: Attempt = { request, window, versions, signal: startLife(), reads: 0 };
    about = aboutRequest(request, accounts);
    send({ type: 'pressed', window: window ? 'open' : 'blocked' });
    void prepare(attempt);
  }

  async function prepare(attempt: Attempt): Promise<void> {
    const { request, window, signal } = attempt;
    try {
      const { url, attemptId } = await ports.client.createLink(request, signal);
      signal.throwIfAborted();
      assertWebPage(url);
      listen(attempt, attemptId);
      if (window) ports.windows.navigate(window, url);
      send({ type: 'link-made', attemptId, url });
      if (window) void watchWindow(window, signal);
    } catch (error) {
      window?.close();
      if (signal.aborted) return;
      send({ type: 'link-refused', code: error instanceof PatchbayError ? error.code : 'internal' });
    }
  }

  function listen(attempt: Attempt, attemptId: string): void {
    const { signal } = attempt;
    const channel = new BroadcastChannel(connectChannelName(attemptId));
    channel.onmessage = ({ data }) => {
      const returned = parseConnectReturn(data);
      if (!returned || isAt('checking')) return;
      send({ ...returned, type: 'returned' });
      if (isAt('checking')) void check(attempt, returned.accountId);
    };
    const unsubscribe = ports.accounts.subscribe((account) => settle(attempt, account));
    signal.addEventListener('abort', () => {
      channel.close();
      unsubscribe();
    });
  }

  async function watchWindow(window: WindowHandle, signal: AbortSignal): Promise<void> {
    while (!window.closed) {
      await ports.clock.sleep(LOOK_MS, signal).catch(() => {});
      if (signal.aborted) return;
    }
    send({ type: 'window-looks-closed' });
  }

  async function check(attempt: Attempt, returnedId: string | null): Promise<void> {
    const { request, signal } = attempt;
    const { accounts, clock } = ports;
    const id = returnedId ?? (request.purpose === 'reconnect' ? request.accountId : null);
    const giveUpAt = clock.now() + CHECK_LIMIT_MS;
    while (clock.now() < giveUpAt) {
      await accounts.refresh(id, signal).then(
        () => {
          attempt.reads += 1;
        },
        () => {}, // the stream or the next read will tell
      );
      const account = id === null ? undefined : accounts.get(id);
      if (account) settle(attempt, account);
      await clock.sleep(READ_MS, signal).catch(() => {});
      if (signal.aborted) return;
    }
    send({ type: 'dismissed' });
  }

  function settle(attempt: Attempt, account: Account): void {
    if (attempt.signal.aborted) return;
    const verdict = connectVerdict(flow, attempt, account);
    if (verdict === 'confirmed') send({ type: 'confirmed', accountId: account.id });
    // Its own remedy is the next step, and the row shows it.
    if (verdict === 'broken') send({ type: 'dismissed' });
  }

  return {
    getFlow: () => flow,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press,
    dismiss() {
      if (flow.step === 'waiting') openedWindow?.close();
      send({ type: 'dismissed' });
    },
    leave() {
      life.abort();
      openedWindow = null;
      flow = idleConnectFlow;
    },
  };
}

/** A link is opened in a window of our own origin: anything but a web page could run as the app. */
function assertWebPage(url: string): void {
  if (!/^https?:\/\//i.test(url)) {
    throw new PatchbayError('unexpected_answer', 'the server sent a link that is not a web page.');
  }
}

function aboutRequest(request: CreateLinkBody, accounts: AccountStore): AboutConnect {
  if (request.purpose === 'reconnect') {
    const { accountId } = request;
    return { purpose: 'reconnect', accountId, provider: accounts.get(accountId)?.provider ?? null };
  }
  const only = request.providers.length === 1 && request.providers !== '*' ? request.providers[0] : null;
  return { purpose: 'connect', accountId: null, provider: only ?? null };
}
