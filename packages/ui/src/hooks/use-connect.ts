'use client';
import type { ConnectFlow, CreateLinkBody } from '@patchbay/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { createConnectController } from '../internals/connect-controller.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';

/** A connect journey and what can be done with it. */
export interface Connect {
  /** Where the person is. */
  readonly flow: ConnectFlow;
  /**
   * Opens the sign-in window and asks for a link, again with a new link when pressed again. Call it inside a
   * click handler, before any `await`: browsers allow a window only there.
   */
  readonly press: (request: CreateLinkBody) => void;
  /** Ends the journey, or takes a failure off the screen. */
  readonly dismiss: () => void;
}

/**
 * The journey from a button to a confirmed account, for buttons of your own.
 *
 * @example
 * const { flow, press } = useConnect();
 * <button onClick={() => press({ purpose: 'reconnect', accountId: account.id })}>
 *   {flow.step === 'waiting' ? 'Open again' : 'Reconnect'}
 * </button>
 */
export function useConnect(): Connect {
  const { client, accounts, windows, clock } = usePatchbay();
  const { getFlow, subscribe, press, dismiss, leave } = useMemo(
    () => createConnectController({ client, accounts, windows, clock }),
    [client, accounts, windows, clock],
  );
  useEffect(() => leave, [leave]);
  return { flow: useSyncExternalStore(subscribe, getFlow, getFlow), press, dismiss };
}
