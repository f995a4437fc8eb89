'use client';
import type { ConnectFlow, CreateLinkBody } from '@patchbay/core';
import { useEffect, useInsertionEffect, useRef, useState, useSyncExternalStore } from 'react';
import { type ConnectPorts, createConnectController } from '../internals/connect-controller.ts';
import { fetchWhenIdle } from '../internals/fetch-when-idle.ts';
import { loadConnectJourney } from '../internals/load-connect-journey.ts';
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
  return useConnectOver();
}

/** The same over ports of its own, for who signs in on behalf of somebody else. */
export function useConnectOver(own?: Pick<ConnectPorts, 'client' | 'trustsReturn'>): Connect {
  const patchbay = usePatchbay();
  const ports: ConnectPorts = own ? { ...patchbay, ...own } : patchbay;
  const latest = useRef(ports);
  useInsertionEffect(() => {
    latest.current = ports;
  });
  // One controller for as long as the button is there: a host that writes its windows, clock or client inline makes
  // new ones at each render, and somebody may be in the middle of a sign-in.
  const [{ getFlow, subscribe, press, dismiss, leave }] = useState(() => createConnectController(latest));
  useEffect(() => {
    fetchWhenIdle(loadConnectJourney);
    return leave;
  }, [leave]);
  return { flow: useSyncExternalStore(subscribe, getFlow, getFlow), press, dismiss };
}
