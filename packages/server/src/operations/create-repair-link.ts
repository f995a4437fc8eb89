import {
  type CreateRepairLinkAnswer,
  DEFAULT_LINK_LIFE_MS,
  MAX_LINK_LIFE_MS,
  MAX_LINK_NOTE_LENGTH,
  MIN_LINK_LIFE_MS,
  PatchbayError,
  type RepairLink,
  repairLinkPaths,
} from '@patchbay/core';
import { createSentLink } from '../links/create-sent-link.ts';
import { viewRepairLink } from '../links/link-views.ts';
import type { RouteContext } from '../routes/exchange.ts';
import { type OwnAccountInput, requireOwnAccount } from './own-account.ts';

/** Which account somebody else should be able to sign in to again. */
export interface CreateRepairLinkInput extends OwnAccountInput {
  /** A reminder for the owner, at most 200 characters; whoever opens the link never sees it. */
  readonly note?: string;
  /** How long it works, in milliseconds: a minute to fourteen days, by default three days. */
  readonly expiresInMs?: number;
}

/** Makes a link by which somebody can sign one account in again, without a session. */
export async function createRepairLink(
  context: RouteContext,
  { note = '', expiresInMs = DEFAULT_LINK_LIFE_MS, ...input }: CreateRepairLinkInput,
): Promise<CreateRepairLinkAnswer> {
  if (!(expiresInMs >= MIN_LINK_LIFE_MS && expiresInMs <= MAX_LINK_LIFE_MS)) {
    throw new PatchbayError('invalid_request', 'expiresInMs is not between a minute and fourteen days.');
  }
  if (note.length > MAX_LINK_NOTE_LENGTH) {
    throw new PatchbayError('invalid_request', `note is longer than ${MAX_LINK_NOTE_LENGTH} characters.`);
  }
  const { owner, ref, account } = await requireOwnAccount(context, input);
  if (account.status.kind === 'removed') throw new PatchbayError('not_found', 'there is no such account.');
  const { accountId } = ref;
  const { link, token } = await createSentLink(context, {
    owner,
    purpose: { kind: 'reconnect', accountId },
    returnTo: null,
    toTarget: () => ({ kind: 'repair', accountId }),
    note: note || null,
    lifeMs: expiresInMs,
  });
  return {
    link: (await viewRepairLink(context, link)) as RepairLink,
    url: `${context.publicBase}${repairLinkPaths.visit(token)}`,
  };
}
