import type { PipeContext } from '../pipe/pipe-context.ts';

/** Why a webhook was taken for a forgery. */
export type Refusal = 'unproven' | 'unreadable' | 'untimely' | 'unknown-secret';

/** Tells the log of refused webhooks: their sender learns nothing, and nobody else would hear of a wrong secret. */
export interface Refusals {
  note(why: Refusal): void;
}

/** Between two lines, in milliseconds: whoever sends forgeries does not fill the log. */
const SAY_EVERY_MS = 60_000;

const words: Readonly<Record<Refusal, string>> = {
  unproven: 'without the header that proves the sender',
  unreadable: 'with a signature that is none',
  untimely: 'with a signature of another time',
  'unknown-secret': 'by a secret that is none of webhookSecrets',
};

/** Counts refusals. The first is told at once, those of the minute after it together. */
export function createRefusals({ background, log }: Pick<PipeContext, 'background' | 'log'>): Refusals {
  const counts = new Map<Refusal, number>();
  let telling = false;

  async function tell(): Promise<void> {
    telling = true;
    while (counts.size > 0) {
      const list = [...counts].map(([why, count]) => `${count} ${words[why]}`).join(', ');
      counts.clear();
      const message = `webhooks were refused: ${list}. Unless somebody forges them, compare webhookSecrets with the endpoint at Unipile, and this machine's clock with the time.`;
      log({ level: 'warn', message });
      await background.pause(SAY_EVERY_MS);
    }
    telling = false;
  }

  return {
    note(why) {
      counts.set(why, (counts.get(why) ?? 0) + 1);
      if (!telling) background.run('telling of refused webhooks', tell);
    },
  };
}
