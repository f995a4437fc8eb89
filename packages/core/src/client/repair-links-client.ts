import { parseRepairLink } from './parse-sent-link.ts';
import type { PatchbayClient } from './patchbay-client.ts';
import { PatchbayError } from './patchbay-error.ts';
import {
  type CreateRepairLinkAnswer,
  type CreateRepairLinkBody,
  type RepairLink,
  repairLinkPaths,
} from './repair-links-contract.ts';

/** Links by which somebody else can sign an account in again. Methods throw as those of {@link PatchbayClient}. */
export interface RepairLinksClient {
  /** @throws PatchbayError `not_found` when the account does not exist or is somebody else's, `rate_limited` */
  createRepairLink(body: CreateRepairLinkBody, signal?: AbortSignal): Promise<CreateRepairLinkAnswer>;
  /** Newest first; null for those of all accounts. */
  listRepairLinks(accountId: string | null, signal?: AbortSignal): Promise<readonly RepairLink[]>;
  /** @throws PatchbayError `not_found` */
  revokeRepairLink(id: string, signal?: AbortSignal): Promise<RepairLink>;
}

/** Whose links. */
export interface RepairLinksClientOptions {
  /** For operators: the owner whose accounts the links are for. Left out, one's own. */
  readonly ownerId?: string;
  /** With `ownerId`, for operators without a tenant: the owner's. Left out, one's own. */
  readonly tenantId?: string;
}

/**
 * Creates the part of the client that repair links need: apart, so that pages without them do not load it.
 *
 * @example
 * const links = createRepairLinksClient(createPatchbayClient());
 * const { url } = await links.createRepairLink({ accountId, note: 'to Ada' });
 */
export function createRepairLinksClient(
  client: Pick<PatchbayClient, 'call'>,
  options: RepairLinksClientOptions = {},
): RepairLinksClient {
  const at = (path: string, query: Readonly<Record<string, string>> = {}): string => {
    const all = { ...options, ...query };
    return Object.keys(all).length === 0 ? path : `${path}?${new URLSearchParams(all)}`;
  };
  return {
    async createRepairLink(body, signal) {
      const answer = await client.call('POST', at(repairLinkPaths.links), body, signal);
      if (typeof answer.url !== 'string') throw nothing();
      return { link: toLink(answer), url: answer.url };
    },
    async listRepairLinks(accountId, signal) {
      const path = at(repairLinkPaths.links, accountId === null ? {} : { accountId });
      const { links } = await client.call('GET', path, undefined, signal);
      if (!Array.isArray(links)) throw nothing();
      return links.flatMap((link) => parseRepairLink(link) ?? []);
    },
    async revokeRepairLink(id, signal) {
      return toLink(await client.call('DELETE', at(repairLinkPaths.link(id)), undefined, signal));
    },
  };
}

function toLink(answer: Record<string, unknown>): RepairLink {
  const link = parseRepairLink(answer.link);
  if (!link) throw nothing();
  return link;
}

function nothing(): PatchbayError {
  return new PatchbayError('unexpected_answer', 'the server sent no repair link.');
}
