import type { Clock } from '@patchbay/core';
import { abortable } from '../abortable.ts';
import type { Choices } from '../choices.ts';
import type { DeliveryRecord } from './delivery-record.ts';

/** One POST on its way out. */
export interface Post {
  readonly deliver: typeof fetch;
  readonly clock: Clock;
  readonly choices: Pick<Choices, 'deliveryTimeoutMs' | 'keptAnswerLength'>;
  readonly url: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Sends and reads the answer. Never rejects: what went wrong is part of the outcome. */
export async function post(request: Post): Promise<Pick<DeliveryRecord, 'answer' | 'error'>> {
  const { deliver, clock, choices, url, body, headers } = request;
  const answered = new AbortController();
  const late = new AbortController();
  const signal = AbortSignal.any([request.signal, late.signal]);
  clock.sleep(choices.deliveryTimeoutMs, AbortSignal.any([request.signal, answered.signal])).then(
    () => late.abort(new Error(`no answer within ${choices.deliveryTimeoutMs} ms`)),
    () => {},
  );
  const exchange = async (): Promise<Pick<DeliveryRecord, 'answer' | 'error'>> => {
    // A text would be given a content type of its own where the generation sends none; bytes are not.
    const parcel = 'content-type' in headers ? body : new TextEncoder().encode(body);
    const response = await deliver(url, {
      method: 'POST',
      headers,
      body: parcel,
      signal,
      redirect: 'manual',
    });
    const text = await response.text();
    return {
      answer: { status: response.status, body: text.slice(0, choices.keptAnswerLength) },
      error: null,
    };
  };
  try {
    // A receiver inside this process may not look at the signal itself.
    return await abortable(exchange(), signal);
  } catch (error) {
    return { answer: null, error: whyNone(error) };
  } finally {
    answered.abort();
  }
}

/** Node's fetch says only `fetch failed`; what failed stands in the cause. */
function whyNone(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
