import { classifyError } from '@patchbay/core/unipile';
import type { Generation } from '../owner.ts';
import { GatewayError, type UnipileGateway } from './unipile-gateway.ts';

/** Where a lazy gateway gets the real one from. */
export interface GatewayFinder {
  /** @throws GatewayError where there is none. */
  find(): Promise<UnipileGateway>;
  /** Unipile refused the key of this one: one with another key, null where there is no other. */
  replace(refused: UnipileGateway): Promise<UnipileGateway | null>;
}

/**
 * A gateway that finds its key when it is called. A call whose key was refused did nothing, so it is made once more
 * when there is another key by now.
 */
export function createLazyGateway(generation: Generation, { find, replace }: GatewayFinder): UnipileGateway {
  async function call<T>(method: (gateway: UnipileGateway) => Promise<T>): Promise<T> {
    const gateway = await find();
    try {
      return await method(gateway);
    } catch (error) {
      if (!isKeyRefused(error)) throw error;
      const next = await replace(gateway);
      if (!next) throw error;
      return method(next);
    }
  }

  return {
    generation,
    readAccount: (accountId) => call((gateway) => gateway.readAccount(accountId)),
    listAccounts: (cursor) => call((gateway) => gateway.listAccounts(cursor)),
    createAuthLink: (request) => call((gateway) => gateway.createAuthLink(request)),
    removeAccount: (accountId) => call((gateway) => gateway.removeAccount(accountId)),
    setProxy: (accountId, proxy) => call((gateway) => gateway.setProxy(accountId, proxy)),
    restartAccount:
      generation === 'v1'
        ? (accountId) => call(async (gateway) => v1(gateway.restartAccount)(accountId))
        : null,
    resyncAccount:
      generation === 'v1'
        ? (accountId) => call(async (gateway) => v1(gateway.resyncAccount)(accountId))
        : null,
  };
}

/** A 401 may also be about an account that lost its connection. */
function isKeyRefused(error: unknown): boolean {
  return error instanceof GatewayError && classifyError(error).code === 'key_refused';
}

function v1<T>(method: T | null): T {
  if (method === null) throw new TypeError('Patchbay: a gateway of v1 lacks a method of v1.');
  return method;
}
