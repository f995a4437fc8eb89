import {
  type Account,
  type ConnectFlow,
  type ConnectFlowEvent,
  connectChannelName,
  nextConnectFlow,
  PatchbayError,
  parseConnectReturn,
} from '@patchbay/core';
import { connectEvent } from '../events/connect-event.ts';
import type { ConnectPorts, ConnectPress } from './connect-controller.ts';
import { type ConnectBaseline, connectVerdict } from './connect-verdict.ts';

/** How often a closed window is looked for. */
const LOOK_MS = 500;
/** How often, while checking, the account is read in case the stream is down. */
const READ_MS = 5_000;
/** After this the flow lets go, and the row shows what is known. */
const CHECK_LIMIT_MS = 60_000;
/** How long "done" stays. */
const DONE_MS = 4_000;

/**
 * Leads a person who has pressed to the link, waits for their return and sees to it that the account is read: core's
 * pure machine, with the world around it.
 */
export function startConnectJourney(
  ports: { readonly current: ConnectPorts },
  press: ConnectPress,
  onFlow: (flow: ConnectFlow) => void,
): { dismiss(): void } {
  const { request, window, before, about, left } = press;
  const baseline: ConnectBaseline & { reads: number } = {
    request,
    versions: before && new Map(before.map(({ id, version }) => [id, version])),
    reads: 0,
  };
  let flow: ConnectFlow = { step: 'preparing', window: window ? 'open' : 'blocked' };
  /** Ends with the attempt, and with it every timer, listener and request. */
  const attempt = new AbortController();
  const signal = AbortSignal.any([left, attempt.signal]);

  function send(event: ConnectFlowEvent): void {
    const next = nextConnectFlow(flow, event);
    if (next === flow) return;
    const told = connectEvent(flow, next, event, about);
    flow = next;
    if (told) ports.current.report(told);
    if (isAt('idle') || isAt('failed') || isAt('done')) attempt.abort();
    if (isAt('done')) {
      ports.current.clock.sleep(DONE_MS, left).then(
        () => send({ type: 'dismissed' }),
        () => {},
      );
    }
    onFlow(flow);
  }

  function isAt(step: ConnectFlow['step']): boolean {
    return flow.step === step;
  }

  async function prepare(): Promise<void> {
    try {
      const { url, attemptId } = await ports.current.client.createLink(request, signal);
      signal.throwIfAborted();
      assertWebPage(url);
      listen(attemptId);
      if (window) ports.current.windows.navigate(window, url);
      send({ type: 'link-made', attemptId, url });
      if (window) void watchWindow();
    } catch (error) {
      window?.close();
      if (signal.aborted) return;
      send({ type: 'link-refused', code: error instanceof PatchbayError ? error.code : 'internal' });
    }
  }

  function listen(attemptId: string): void {
    const channel = new BroadcastChannel(connectChannelName(attemptId));
    channel.onmessage = ({ data }) => {
      const returned = parseConnectReturn(data);
      if (!returned || isAt('checking')) return;
      send({ ...returned, type: 'returned' });
      if (!isAt('checking')) return;
      const isEnd = ports.current.trustsReturn && returned.result === 'connected';
      if (isEnd) send({ type: 'confirmed', accountId: returned.accountId ?? '' });
      else void check(returned.accountId);
    };
    const unsubscribe = ports.current.accounts.subscribe(settle);
    signal.addEventListener('abort', () => {
      channel.close();
      unsubscribe();
    });
  }

  async function watchWindow(): Promise<void> {
    while (!window?.closed) {
      await ports.current.clock.sleep(LOOK_MS, signal).catch(() => {});
      if (signal.aborted) return;
    }
    send({ type: 'window-looks-closed' });
  }

  async function check(returnedId: string | null): Promise<void> {
    const { accounts, clock } = ports.current;
    const id = returnedId ?? (request.purpose === 'reconnect' ? request.accountId : null);
    const giveUpAt = clock.now() + CHECK_LIMIT_MS;
    while (clock.now() < giveUpAt) {
      await accounts.refresh(id, signal).then(
        () => {
          baseline.reads += 1;
        },
        () => {}, // the stream or the next read will tell
      );
      const account = id === null ? undefined : accounts.get(id);
      if (account) settle(account);
      await clock.sleep(READ_MS, signal).catch(() => {});
      if (signal.aborted) return;
    }
    send({ type: 'dismissed' });
  }

  function settle(account: Account): void {
    if (signal.aborted) return;
    const verdict = connectVerdict(flow, baseline, account);
    if (verdict === 'confirmed') send({ type: 'confirmed', accountId: account.id });
    // Its own remedy is the next step, and the row shows it.
    if (verdict === 'broken') send({ type: 'dismissed' });
  }

  void prepare();

  return {
    dismiss() {
      if (isAt('waiting')) window?.close();
      send({ type: 'dismissed' });
    },
  };
}

/** A link is opened in a window of our own origin: anything but a web page could run as the app. */
function assertWebPage(url: string): void {
  if (!/^https?:\/\//i.test(url)) {
    throw new PatchbayError('unexpected_answer', 'the server sent a link that is not a web page.');
  }
}
