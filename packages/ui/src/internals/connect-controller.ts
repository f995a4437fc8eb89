import {
  type Account,
  type Clock,
  type ConnectFlow,
  type CreateLinkBody,
  idleConnectFlow,
  type PatchbayClient,
} from '@patchbay/core';
import type { AboutConnect, Report } from '../events/patchbay-event.ts';
import type { AccountStore } from '../provider/account-store.ts';
import type { WindowHandle, WindowPort } from '../provider/window-port.ts';
import { loadConnectJourney } from './load-connect-journey.ts';
import { missingChunk } from './missing-chunk.ts';

/** The world around one connect journey. */
export interface ConnectPorts {
  readonly client: Pick<PatchbayClient, 'createLink'>;
  readonly accounts: AccountStore;
  readonly windows: WindowPort;
  readonly clock: Clock;
  readonly report: Report;
  /**
   * Who presses cannot read the account, which will be somebody else's: a return page that says `connected` is the end,
   * since our server has read the account before it says so.
   */
  readonly trustsReturn?: boolean;
}

/** What is known at the press. */
export interface ConnectPress {
  readonly request: CreateLinkBody;
  /** Null where the browser blocked it. */
  readonly window: WindowHandle | null;
  /** Every account at that moment; null when the list had not been read yet. */
  readonly before: readonly Account[] | null;
  readonly about: AboutConnect;
  /** Aborts when the person presses again, or leaves. */
  readonly left: AbortSignal;
}

/** Leads one person in one tab from the press to a confirmed account. */
export interface ConnectController {
  getFlow(): ConnectFlow;
  subscribe(listener: () => void): () => void;
  /** Must be called inside the click: a browser allows a window only there. Mints a new link each time. */
  press(request: CreateLinkBody): void;
  dismiss(): void;
  /** Forgets the journey; a window in which the person is signing in stays open. */
  leave(): void;
}

/**
 * Creates the controller of one button. `ports` are read at each use, so that a host may replace any of them meanwhile.
 * The controller opens the window, which cannot wait; what comes then is a chunk of its
 * own, fetched while the page is idle.
 */
export function createConnectController(
  ports: { readonly current: ConnectPorts },
  load: typeof loadConnectJourney = loadConnectJourney,
): ConnectController {
  const listeners = new Set<() => void>();
  let flow = idleConnectFlow;
  let openedWindow: WindowHandle | null = null;
  let journey: { dismiss(): void } | null = null;
  let life = new AbortController();

  function setFlow(next: ConnectFlow): void {
    flow = next;
    for (const listener of listeners) listener();
  }

  function endJourney(): void {
    life.abort();
    life = new AbortController();
    journey = null;
  }

  async function lead(press: ConnectPress): Promise<void> {
    const { window, about, left } = press;
    try {
      const { startConnectJourney } = await load();
      left.throwIfAborted();
      journey = startConnectJourney(ports, press, setFlow);
    } catch {
      window?.close();
      if (left.aborted) return;
      const reason = missingChunk();
      ports.current.report({ type: 'connect.failed', ...about, code: reason });
      setFlow({ step: 'failed', reason });
    }
  }

  return {
    getFlow: () => flow,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press(request) {
      const { accounts, windows, report } = ports.current;
      const window = windows.openWindow(); // first of all: after an await the browser would block it
      openedWindow?.close();
      openedWindow = window;
      endJourney();
      const about = aboutRequest(request, accounts);
      report({ type: 'connect.started', ...about });
      setFlow({ step: 'preparing', window: window ? 'open' : 'blocked' });
      const before = accounts.isRead() ? accounts.all() : null;
      void lead({ request, window, before, about, left: life.signal });
    },
    dismiss() {
      if (journey) return journey.dismiss();
      endJourney();
      setFlow(idleConnectFlow);
    },
    leave() {
      endJourney();
      openedWindow = null;
      flow = idleConnectFlow;
    },
  };
}

function aboutRequest(request: CreateLinkBody, accounts: AccountStore): AboutConnect {
  if (request.purpose === 'reconnect') {
    const { accountId } = request;
    return { purpose: 'reconnect', accountId, provider: accounts.get(accountId)?.provider ?? null };
  }
  const only = request.providers.length === 1 && request.providers !== '*' ? request.providers[0] : null;
  return { purpose: 'connect', accountId: null, provider: only ?? null };
}
