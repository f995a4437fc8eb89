import { type ChooseIdentityAnswer, type ChooseIdentityBody, identityPath } from './identity-contract.ts';
import { parsePublicAccount } from './parse-account.ts';
import type { PatchbayClient } from './patchbay-client.ts';
import { PatchbayError } from './patchbay-error.ts';

/** Answers to "somebody else signed in". Methods throw as those of {@link PatchbayClient}. */
export interface IdentityClient {
  /**
   * Tells the server what the owner chose about `account.identityMismatch`.
   *
   * @throws PatchbayError `not_found` when nobody asks this any more (read the account again), `invalid_request` for
   * a choice that the question does not offer, `forbidden` when the account to add is somebody else's.
   */
  chooseIdentity(
    accountId: string,
    body: ChooseIdentityBody,
    signal?: AbortSignal,
  ): Promise<ChooseIdentityAnswer>;
}

/**
 * Creates the part of the client that a question about somebody else needs: apart, because most pages never ask.
 *
 * @example
 * const { since } = account.identityMismatch;
 * await createIdentityClient(client).chooseIdentity(account.id, { choice: 'switch', since });
 */
export function createIdentityClient(client: Pick<PatchbayClient, 'call'>): IdentityClient {
  return {
    async chooseIdentity(accountId, body, signal) {
      const answer = await client.call('POST', identityPath(accountId), body, signal);
      const account = parsePublicAccount(answer.account);
      if (!account) throw new PatchbayError('unexpected_answer', 'the server sent no account.');
      return { account, added: parsePublicAccount(answer.added) };
    },
  };
}
