import type { TestBackend } from '@patchbay/testing';

/** How the mocked Unipile brings its first LinkedIn account into each state that a person can meet. */
export const liveStates: Readonly<Record<LiveState, (backend: TestBackend, accountId: string) => unknown>> = {
  operational: () => {},
  authenticationRequired: ({ mock }, id) => mock.disconnect(id),
  checking: async (backend, id) => {
    await backend.mock.disconnect(id);
    await backend.settled();
    // Unipile says that somebody signed in, but the account itself does not run yet: it is read again and again.
    await backend.mock.emit({ type: 'account.reconnect', account_id: id });
  },
  serviceInterruption: ({ mock }, id) => mock.interrupt(id, 'provider'),
  paused: ({ mock }, id) => mock.setStatus(id, 'paused'),
  locked: ({ mock }, id) => mock.setLocked(id, true),
  removed: ({ mock }, id) => mock.remove(id),
  /** A word that no version of the kit knows. */
  statusUnknown: ({ mock }, id) => mock.setStatus(id, 'hibernating'),
};

/** A state that {@link liveStates} can bring about. */
export type LiveState =
  | 'operational'
  | 'authenticationRequired'
  | 'checking'
  | 'serviceInterruption'
  | 'paused'
  | 'locked'
  | 'removed'
  | 'statusUnknown';

/** For `LiveBackend`'s `prepare`: the first LinkedIn account in a state, and the server having heard of it. */
export function inState(state: LiveState): (backend: TestBackend) => Promise<void> {
  return async (backend) => {
    await liveStates[state](backend, linkedInId(backend));
    if (state !== 'checking') await backend.settled();
  };
}

/** Id of the mocked Unipile's first LinkedIn account. */
export function linkedInId({ mock }: TestBackend): string {
  const account = mock.world.accounts.list().find(({ provider }) => provider === 'linkedin');
  if (!account) throw new Error('Patchbay: this world has no LinkedIn account.');
  return account.id;
}
