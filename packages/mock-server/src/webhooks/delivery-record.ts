import type { v2 } from '@patchbay/core/unipile';

/** One attempt to deliver one event to one endpoint, and what the receiver said. */
export interface DeliveryRecord {
  /** `wc_…`: Unipile calls an attempt a conversation. */
  readonly id: string;
  readonly endpointId: string;
  readonly endpointUrl: string;
  readonly event: v2.WireEvent;
  /** From 1. */
  readonly attempt: number;
  /** When it left, in milliseconds since the epoch. */
  readonly sentAt: number;
  /** The raw body and v2's signature header as they went out; v1 signs nothing: empty. */
  readonly body: string;
  readonly signature: string;
  /** v1 takes a 200 only; v2 any 2xx. */
  readonly exactly200?: true;
  /** The receiver's answer; null where none came. */
  readonly answer: { readonly status: number; readonly body: string } | null;
  /** Why no answer came. */
  readonly error: string | null;
}

/** Whether the receiver took it: any 2xx, or for v1 200 and nothing else. */
export function wasAccepted({ answer, exactly200 }: Pick<DeliveryRecord, 'answer' | 'exactly200'>): boolean {
  if (answer === null) return false;
  return exactly200 ? answer.status === 200 : answer.status >= 200 && answer.status < 300;
}
