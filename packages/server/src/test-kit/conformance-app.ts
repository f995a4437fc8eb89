import { type Clock, systemClock } from '@patchbay/core';
import { createPatchbay, type Patchbay } from '../create-patchbay.ts';
import type { Identity } from '../owner.ts';
import type { PatchbayOptions } from '../patchbay-options.ts';
import { createMemoryStore } from '../store/memory-store.ts';
import type { ConformancePorts, StartedHandler } from '../testing/handler-conformance.ts';

/** Waits are short: what is tried here is not how long they last. */
const quickClock: Clock = {
  now: systemClock.now,
  sleep: (ms, signal) => systemClock.sleep(ms / 50, signal),
};

/** The session of the app under test: who somebody is stands in a header. */
export function authenticate(request: Request): Identity | null {
  const session = request.headers.get('x-session');
  return session === null ? null : (JSON.parse(session) as Identity);
}

/** A server of the app under test. */
export function build(ports: ConformancePorts, overrides: Partial<PatchbayOptions> = {}): Patchbay {
  return createPatchbay({
    store: createMemoryStore(),
    secret: 'a secret of the tests only, long enough',
    publicUrl: 'https://app.test',
    returnTo: { default: '/settings' },
    clock: quickClock,
    log: () => {},
    authenticate,
    ...ports,
    ...overrides,
  });
}

export const signIn: StartedHandler['signIn'] = (person) => ({ 'x-session': JSON.stringify(person) });

/** An app whose handler is called as a function. */
export function inProcess(
  patchbay: Patchbay,
  {
    close = async () => {},
    handler = patchbay.handler,
  }: { close?: () => Promise<void>; handler?: Patchbay['handler'] } = {},
): StartedHandler {
  return {
    patchbay,
    baseUrl: 'https://app.test/api/patchbay',
    fetch: (input, init) => handler(new Request(input, init)),
    signIn,
    async close() {
      await patchbay.close();
      await close();
    },
  };
}
