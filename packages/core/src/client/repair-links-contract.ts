import type { ConnectResult } from '../connect/connect-result.ts';

/** Paths of repair links below the base path; `visit` is the one that people open. */
export const repairLinkPaths = {
  links: '/repair-links',
  link: (id: string): string => `/repair-links/${encodeURIComponent(id)}`,
  visit: (token: string): string => `/repair/${encodeURIComponent(token)}`,
} as const;

/** Longest note of a link, in characters. */
export const MAX_LINK_NOTE_LENGTH = 200;

/** How long a link that is sent to somebody works unless its maker says otherwise: three days. */
export const DEFAULT_LINK_LIFE_MS: number = 3 * 24 * 60 * 60_000;

/** The longest it may be asked to work: fourteen days. */
export const MAX_LINK_LIFE_MS: number = 14 * 24 * 60 * 60_000;

/** The shortest: a minute. */
export const MIN_LINK_LIFE_MS = 60_000;

/**
 * Whether a link still works. `done`: an account came out of it. A link that was ended by its maker stays `revoked`,
 * and one that was used stays `done`, also after their time.
 */
export type LinkState = 'open' | 'done' | 'revoked' | 'expired';

/** Every state; a word that is not among them reads as `expired`, so that nobody is offered what may not work. */
export const linkStates: readonly LinkState[] = ['open', 'done', 'revoked', 'expired'];

/** What links that are sent to somebody have in common. Times in milliseconds since the epoch. */
export interface SentLink {
  /** Names the link to its maker; nothing can be opened with it. */
  readonly id: string;
  readonly state: LinkState;
  /** Its maker's own reminder, such as whom it went to; whoever opens the link never sees it. */
  readonly note: string | null;
  readonly createdAt: number;
  readonly expiresAt: number;
  /** When somebody last pressed its button; null while nobody has. */
  readonly usedAt: number | null;
  readonly revokedAt: number | null;
  /** How the last sign-in by it ended, as far as the person came back; null before. */
  readonly outcome: ConnectResult | null;
}

/** A link by which somebody else can sign one account in again, and do nothing else. */
export interface RepairLink extends SentLink {
  readonly accountId: string;
}

/** `POST /repair-links`. With `?ownerId=` an operator does it for an owner of the own tenant, as in all three calls. */
export interface CreateRepairLinkBody {
  readonly accountId: string;
  /** At most 200 characters. */
  readonly note?: string;
  /** How long it works, in milliseconds: a minute to fourteen days, by default three days. */
  readonly expiresInMs?: number;
}

/** Answer of `POST /repair-links`. */
export interface CreateRepairLinkAnswer {
  readonly link: RepairLink;
  /** To be sent on. It is told this once: the server keeps only a hash of what stands in it. */
  readonly url: string;
}

/** `GET /repair-links?accountId=`: the owner's links for an account, or for all of them; newest first, at most 100. */
export interface RepairLinksAnswer {
  readonly links: readonly RepairLink[];
}

/** `DELETE /repair-links/:id`: the link works no longer. Ending one that has ended changes nothing. */
export interface RepairLinkAnswer {
  readonly link: RepairLink;
}
