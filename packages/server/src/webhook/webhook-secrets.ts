import type { Clock } from '@patchbay/core';

/**
 * Looks up the secrets of all webhook endpoints, for apps whose tenants come and go with applications of their own.
 * Answers are kept for a minute; a message that fits none of them makes us ask again, at most every ten seconds.
 */
export type FindWebhookSecrets = () =>
  | readonly (string | undefined)[]
  | Promise<readonly (string | undefined)[]>;

/** The secrets of the moment. */
export interface WebhookSecrets {
  /** Those known now; asks for newer ones beside, when they are old. */
  known(): readonly string[];
  /**
   * All of them, asked for a moment ago at the longest.
   *
   * @throws what the app's function throws.
   */
  fresh(): Promise<readonly string[]>;
}

const LIFE_MS = 60_000;

/** Whoever sends forgeries does not make us ask more often than this. */
const AGAIN_MS = 10_000;

/** Keeps the secrets, given or looked up. */
export function createWebhookSecrets(
  source: readonly string[] | FindWebhookSecrets,
  clock: Pick<Clock, 'now'>,
): WebhookSecrets {
  if (typeof source !== 'function') return { known: () => source, fresh: async () => source };
  const find = source;
  let known: readonly string[] = [];
  let last: { readonly at: number; readonly answer: Promise<readonly string[]> } | null = null;

  async function ask(): Promise<readonly string[]> {
    known = (await find()).filter((secret): secret is string => Boolean(secret));
    return known;
  }

  function within(ms: number): boolean {
    const age = last ? clock.now() - last.at : ms;
    return age >= 0 && age < ms;
  }

  function fresh(): Promise<readonly string[]> {
    if (last && within(AGAIN_MS)) return last.answer;
    last = { at: clock.now(), answer: ask() };
    return last.answer;
  }

  return {
    known() {
      // What goes wrong here comes up again with the first message that fits none of the old ones.
      if (!within(LIFE_MS)) fresh().catch(() => {});
      return known;
    },
    fresh,
  };
}
