import type { v2 } from '@patchbay/core/unipile';

/** One event on its way to one endpoint, in the words of the endpoint's generation. */
export interface Parcel {
  readonly endpointId: string;
  /** The event as the world tells it; the body may be a translation. */
  readonly event: v2.WireEvent;
  readonly body: string;
  /** Whether only a status of 200 will do, and not any 2xx. */
  readonly exactly200?: true;
  /** Waits before each further attempt, where they are not `choices.retryDelaysMs`. */
  readonly retryDelaysMs?: readonly number[];
  /**
   * Where it goes now, asked anew before each attempt; null when there is nobody to send to any more.
   * An endpoint that is switched off meanwhile gets nothing.
   */
  destination(): Destination | null;
}

/** Where a parcel goes, and what makes the receiver trust it. */
export interface Destination {
  readonly url: string;
  /**
   * The headers of one attempt. v2 signs the body; v1 sends what the endpoint was given, always the same.
   *
   * @param signing.at milliseconds since the epoch
   * @param signing.forged play somebody who does not know the secret
   */
  headers(signing: Signing): Readonly<Record<string, string>>;
}

export interface Signing {
  readonly body: string;
  readonly at: number;
  readonly forged: boolean;
}

/** Turns an event of the world into parcels: one for each endpoint of its generation that wants it. */
export type ParcelMaker = (event: v2.WireEvent) => readonly Parcel[];
