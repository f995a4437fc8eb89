import type { StoredLink } from '../links/stored-link.ts';
import { isInScope, type LinkStore } from './link-store.ts';

/** Links of a memory store; `prune` forgets those that expired before a time. */
export interface MemoryLinks extends LinkStore {
  prune(before: number): void;
}

export function memoryLinks(): MemoryLinks {
  const links = new Map<string, StoredLink>();

  return {
    async createLink(link) {
      links.set(link.id, link);
    },
    async findLink(tokenHash) {
      return [...links.values()].find((link) => link.tokenHash === tokenHash) ?? null;
    },
    async getLink(scope, id) {
      const link = links.get(id);
      return link && isInScope(link, scope) ? link : null;
    },
    async listLinks(scope, limit) {
      return [...links.values()]
        .filter((link) => isInScope(link, scope))
        .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))
        .slice(0, limit);
    },
    async noteLink(id, note) {
      const link = links.get(id);
      if (link) links.set(id, { ...link, ...note });
    },
    prune(before) {
      for (const [id, { expiresAt }] of links) if (expiresAt < before) links.delete(id);
    },
  };
}
