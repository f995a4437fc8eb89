/**
 * What can happen to a delivery on its way.
 *
 * - `drop`: never arrives, retries included · `delay`: arrives later, others overtake it · `repeat`: arrives again
 * - `reorder`: waits until the endpoint's next delivery has gone first
 * - `truncate`: half a body under the signature of the whole · `corrupt`: a rightly signed body that is no JSON
 * - `mis-sign`: signed with a secret that is not the endpoint's · `unknown-type`: a type that nobody knows yet
 */
export type DisturbanceEffect = (typeof disturbanceEffects)[number];

/** Every effect, in the order of {@link DisturbanceEffect}. */
export const disturbanceEffects = [
  'drop',
  'delay',
  'repeat',
  'reorder',
  'truncate',
  'corrupt',
  'mis-sign',
  'unknown-type',
] as const;

/** Which deliveries are disturbed, and how. */
export interface Disturbance {
  readonly effect: DisturbanceEffect;
  /** Event types it hits, with `*` for any text, such as `account.status.*`. Default: every type. */
  readonly event?: string;
  /** Only events about this account. */
  readonly accountId?: string;
  /** Only deliveries to this endpoint. */
  readonly endpointId?: string;
  /** How many deliveries it hits. Default: all. */
  readonly times?: number;
  /** How long `delay` waits, and `reorder` at most. Default 60,000 ms for `delay`, 5,000 ms for `reorder`. */
  readonly delayMs?: number;
  /** How often `repeat` sends again. Default 1. */
  readonly repeats?: number;
  /** Whether retries are spoiled as the first attempt is; by default a retry arrives whole. */
  readonly everyAttempt?: boolean;
}

/** Disturbs deliveries by chance: the same ones for the same seed. */
export interface RandomDisturbances {
  readonly seed: string | number;
  /** How many of a hundred deliveries are disturbed. */
  readonly percent: number;
  /** Which effects are drawn from. Default: all. */
  readonly effects?: readonly DisturbanceEffect[];
}
