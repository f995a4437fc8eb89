import { assertNever } from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';
import * as v from 'valibot';
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

/** Reads a delivery back out of the inbox; null when there is no work in it for this version. */
export function toDeliveredReport(pending: PendingDelivery): DeliveredReport | null {
  const { number, receivedAt } = pending;
  const body = parseJson(pending.body);
  switch (pending.source) {
    case 'unipile-v2': {
      const webhook = v2.parseWebhook(body, receivedAt);
      if (webhook.kind !== 'report') return null;
      const { report, state } = webhook;
      return {
        number,
        ref: { generation: 'v2', accountId: report.accountId },
        report,
        state,
      };
    }
    case 'callback': {
      const parsed = v.safeParse(CallbackSchema, body);
      if (!parsed.success) return null;
      const { state, accountId } = parsed.output;
      return { number, ...toCallbackReport(accountId, receivedAt), state };
    }
    default:
      return assertNever(pending.source);
  }
}

/** What a return from the wizard says about an account: that somebody signed in, which proves nothing. */
export function toCallbackReport(
  accountId: string,
  receivedAt: number,
): Pick<DeliveredReport, 'ref' | 'report'> {
  return {
    ref: { generation: 'v2', accountId },
    report: { accountId, source: 'callback', at: null, receivedAt, statement: { says: 'signed-in' } },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
