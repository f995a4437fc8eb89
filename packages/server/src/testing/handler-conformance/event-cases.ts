import type { ChangesAnswer } from '@patchbay/core';
import { expectEqual } from '../expect-equal.ts';
import type { HandlerCheck } from '../handler-conformance.ts';
import { ada, bob, makeEvent, otherAda, type Stage } from './stage.ts';

async function changes(stage: Stage, who: typeof ada, after: string): Promise<ChangesAnswer> {
  const response = await stage.call(who, `/changes?after=${encodeURIComponent(after)}`);
  return (await response.json()) as ChangesAnswer;
}

async function positionOf(stage: Stage, who: typeof ada): Promise<string> {
  return ((await (await stage.call(who, '/changes')).json()) as ChangesAnswer).position;
}

/** How long a stream may keep quiet about what has happened, in milliseconds. */
const PATIENCE_MS = 3_000;

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    }),
  ]);
}

/** Somebody's live stream; `until` resolves to all that was received once a text is among it. */
async function listen(stage: Stage, who: typeof ada, headers: Record<string, string> = {}) {
  const leave = new AbortController();
  const response = await stage.call(who, '/stream', { headers, signal: leave.signal });
  const reader = (response.body as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let heard = '';
  return {
    async until(text: string): Promise<string> {
      const tooLate = setTimeout(() => leave.abort(new Error('too late')), PATIENCE_MS);
      try {
        while (!heard.includes(text)) {
          const { done, value } = await untilAborted(reader.read(), leave.signal);
          if (done) throw new Error('it ended');
          heard += value;
        }
        return heard;
      } catch (cause) {
        throw new Error(`the stream did not say "${text}": ${heard}`, { cause });
      } finally {
        clearTimeout(tooLate);
      }
    },
    async leave(): Promise<void> {
      await reader.cancel().catch(() => {});
      leave.abort();
    },
  };
}

const strangers = [
  ['another owner', bob, 'acc_bob'],
  ['the same owner id of another tenant', otherAda, 'acc_other'],
] as const;

export const eventCases: readonly HandlerCheck[] = strangers.flatMap(([who, stranger, ownId]) => [
  {
    title: `${who} hears nothing of an account that is not theirs, live or by polling`,
    ...(stranger === otherAda && { needsTenants: true as const }),
    async check(stage: Stage) {
      await stage.give('acc_ada', ada);
      await stage.give(ownId, stranger);
      const before = await positionOf(stage, stranger);
      const stream = await listen(stage, stranger);
      await stream.until(': live');
      for (const id of ['acc_ada', ownId]) {
        stage.unipile.put(id, { status: 'disconnected' });
        await stage.deliver(makeEvent('account.status.disconnected', id));
        await stage.settled();
      }
      const heard = await stream.until(ownId);
      await stream.leave();
      expectEqual("Ada's account in the stream", heard.includes('acc_ada'), false);
      const { events } = await changes(stage, stranger, before);
      expectEqual('accounts in the changes', [...new Set(events.map(({ account }) => account.id))], [ownId]);
    },
  },
  {
    title: `${who} cannot go on from a position of somebody else`,
    ...(stranger === otherAda && { needsTenants: true as const }),
    async check(stage: Stage) {
      const start = await positionOf(stage, ada);
      await stage.give('acc_ada', ada);
      await stage.give(ownId, stranger);
      const position = await positionOf(stage, ada);
      for (const after of [start, position]) {
        const answer = await changes(stage, stranger, after);
        expectEqual(`events after ${after}`, [answer.events, answer.reset], [[], true]);
      }
      const known = await stage.call(stranger, `/changes?after=${encodeURIComponent(position)}`, {
        headers: { 'if-none-match': `"${position}"` },
      });
      expectEqual('not "nothing new"', known.status, 200);
      const stream = await listen(stage, stranger, { 'last-event-id': start });
      const heard = await stream.until('event: reset');
      await stream.leave();
      expectEqual("Ada's account in the stream", heard.includes('acc_ada'), false);
    },
  },
]);
