import type { Clock } from '@patchbay/core';
import type { Log } from '../log.ts';
import { fail } from '../option-error.ts';
import { whyNoSecret } from './why-no-secret.ts';

/** The secret of one tenant's application at Unipile: what it proves is about that tenant's accounts alone. */
export interface TenantSecret {
  readonly tenantId: string;
  readonly secret: string;
}

/** A secret of a webhook endpoint. As a text it is the app's own, and may speak of every account. */
export type WebhookSecret = string | TenantSecret;

/** What signs, or stands in the header. */
export function textOf(secret: WebhookSecret): string {
  return typeof secret === 'string' ? secret : secret.secret;
}

/**
 * Looks up the secrets of all webhook endpoints, for apps whose tenants come and go with applications of their own.
 * Answers are kept for a minute; a message that fits none of them makes us ask again, at most every ten seconds. What can
 * be no secret is left out, and logged.
 */
export type FindWebhookSecrets = () =>
  | readonly (WebhookSecret | undefined)[]
  | Promise<readonly (WebhookSecret | undefined)[]>;

/** The secrets of the moment. */
export interface WebhookSecrets {
  /** Those known now; asks for newer ones beside, when they are old. */
  known(): readonly WebhookSecret[];
  /**
   * All of them, asked for a moment ago at the longest.
   *
   * @throws what the app's function throws.
   */
  fresh(): Promise<readonly WebhookSecret[]>;
}

const LIFE_MS = 60_000;

/** Whoever sends forgeries does not make us ask more often than this. */
const AGAIN_MS = 10_000;

/** Keeps the secrets, given or looked up. */
export function createWebhookSecrets(
  source: readonly WebhookSecret[] | FindWebhookSecrets,
  clock: Pick<Clock, 'now'>,
  log: Log,
): WebhookSecrets {
  if (typeof source !== 'function') return { known: () => source, fresh: async () => source };
  const find = source;
  let known: readonly WebhookSecret[] = [];
  let last: { readonly at: number; readonly answer: Promise<readonly WebhookSecret[]> } | null = null;

  /** What was said of flaws last: the same ones are no news a minute later. */
  let said = '';

  async function ask(): Promise<readonly WebhookSecret[]> {
    const given = await find();
    if (!Array.isArray(given))
      fail('createPatchbay', 'webhookSecrets gave no list', 'return an array, also of one secret');
    const flaws: string[] = [];
    known = given.filter((secret: WebhookSecret | undefined, at): secret is WebhookSecret => {
      const flaw = secret ? whyNoSecret(secret) : null;
      if (flaw) flaws.push(`[${at}] ${flaw.what}; to mend it, ${flaw.how}`);
      return Boolean(secret) && !flaw;
    });
    const flawed = flaws.join('. ');
    if (flawed && flawed !== said) {
      log({ level: 'warn', message: `of what webhookSecrets() gave, some is left out. ${flawed}.` });
    }
    said = flawed;
    return known;
  }

  function within(ms: number): boolean {
    const age = last ? clock.now() - last.at : ms;
    return age >= 0 && age < ms;
  }

  function fresh(): Promise<readonly WebhookSecret[]> {
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
