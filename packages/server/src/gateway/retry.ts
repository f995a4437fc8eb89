import { GatewayError } from './unipile-gateway.ts';

/** Waits between tries while a person waits for the answer, in milliseconds. */
export const QUICK_DELAYS_MS: readonly number[] = [200, 800];

/** Waits between tries in the background, in milliseconds: about three minutes in all. */
export const SLOW_DELAYS_MS: readonly number[] = [500, 2_000, 5_000, 15_000, 45_000, 120_000];

/** How tries are spread. */
export interface RetryPlan {
  readonly delaysMs: readonly number[];
  readonly sleep: (ms: number) => Promise<void>;
  /** At least one unpredictable byte. */
  readonly random: () => Uint8Array;
}

/**
 * Calls again while Unipile is unavailable and the plan has delays left. Only for calls that do no harm twice.
 *
 * @throws GatewayError of the last try, or at once what asking again cannot help.
 */
export async function retry<T>(call: () => Promise<T>, { delaysMs, sleep, random }: RetryPlan): Promise<T> {
  for (const delay of delaysMs) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof GatewayError) || error.kind !== 'unavailable') throw error;
      const longest = Math.max(...delaysMs);
      // Who asks for more patience than the whole plan has is not asked again.
      if ((error.retryAfterMs ?? 0) > longest) throw error;
      const stretch = 1 + (random()[0] ?? 0) / 510;
      // All who were asked to wait at the same time would come back at the same time: spread, never too early.
      await sleep(Math.round(Math.max(delay, error.retryAfterMs ?? 0) * stretch));
    }
  }
  return call();
}
