import { assertNever } from '@patchbay/core';
import { parseJsonBody, type UnipileWebhook, v1, v2 } from '@patchbay/core/unipile';
import * as v from 'valibot';
import type { AccountRef, Generation } from '../owner.ts';
import type { DeliveredReport } from '../pipe/process-delivery.ts';
import type { PendingDelivery } from '../store/patchbay-store.ts';

const CallbackSchema: v.GenericSchema<unknown, CallbackBody> = v.object({
  state: v.string(),
  accountId: v.string(),
});

/** What the inbox keeps of a return from the wizard. */
export interface CallbackBody {
  /** The signed attempt. */
  readonly state: string;
  readonly accountId: string;
}

const NotifySchema: v.GenericSchema<unknown, NotifyBody> = v.object({ state: v.string(), call: v.unknown() });

/** What the inbox keeps of a notify call. */
export interface NotifyBody {
  /** The signed attempt. */
  readonly state: string;
  /** As it came. */
  readonly call: unknown;
}

/** Reads a delivery back out of the inbox; null when there is no work in it for this version. */
export function toDeliveredReport(pending: PendingDelivery, generation: Generation): DeliveredReport | null {
  const { number, receivedAt } = pending;
  const json = parseJsonBody(pending.body, Number.POSITIVE_INFINITY);
  const body = json.ok ? json.value : null;
  switch (pending.source) {
    case 'unipile-v2':
      return fromWebhook(number, 'v2', v2.parseWebhook(body, receivedAt));
    case 'unipile-v1':
      return fromWebhook(number, 'v1', v1.parseWebhook(body, receivedAt));
    case 'notify': {
      const parsed = v.safeParse(NotifySchema, body);
      if (!parsed.success) return null;
      const { state, call } = parsed.output;
      const delivered = fromWebhook(number, 'v1', v1.parseWebhook(call, receivedAt));
      return delivered && { ...delivered, state };
    }
    case 'callback': {
      const parsed = v.safeParse(CallbackSchema, body);
      if (!parsed.success) return null;
      const { state, accountId } = parsed.output;
      return { number, ...toCallbackReport({ generation, accountId }, receivedAt), state };
    }
    default:
      return assertNever(pending.source);
  }
}

function fromWebhook(
  number: number,
  generation: Generation,
  webhook: UnipileWebhook,
): DeliveredReport | null {
  if (webhook.kind !== 'report') return null;
  const { report, state } = webhook;
  return { number, ref: { generation, accountId: report.accountId }, report, state };
}

/** What a return from the wizard says about an account: that somebody signed in, which proves nothing. */
export function toCallbackReport(
  ref: AccountRef,
  receivedAt: number,
): Pick<DeliveredReport, 'ref' | 'report'> {
  return {
    ref,
    report: {
      accountId: ref.accountId,
      source: 'callback',
      at: null,
      receivedAt,
      statement: { says: 'signed-in' },
    },
  };
}
