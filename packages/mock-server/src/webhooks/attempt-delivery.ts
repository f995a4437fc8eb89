import { v2 } from '@patchbay/core/unipile';
import { spoilAfterSigning, spoilBeforeSigning } from '../disturbances/spoil.ts';
import { type DeliveryRecord, wasAccepted } from './delivery-record.ts';
import type { Delivery, DispatcherDeps } from './dispatcher.ts';
import { post } from './post.ts';

/**
 * Sends one delivery once and notes what the receiver said.
 *
 * @returns true when there is nothing left to do: accepted, or nobody to send to any more
 */
export async function attemptDelivery(
  deps: Pick<DispatcherDeps, 'clock' | 'lineClock' | 'choices' | 'ids' | 'deliver'>,
  { parcel, disturbance, firstSignedAt, signal }: Delivery,
  number: number,
  note: (record: DeliveryRecord) => void,
): Promise<boolean> {
  const { clock, lineClock, choices, ids, deliver } = deps;
  const destination = signal.aborted ? null : parcel.destination();
  if (!destination) return true;
  const spoiling = number === 1 || disturbance?.everyAttempt ? disturbance : null;
  const sentAt = clock.now();
  const signed = spoilBeforeSigning(parcel.body, spoiling);
  const headers = destination.headers({
    body: signed,
    at: choices.resignRetries ? lineClock.now() : firstSignedAt,
    forged: spoiling?.effect === 'mis-sign',
  });
  const body = spoilAfterSigning(signed, spoiling);
  const { url } = destination;
  const outcome = await post({ deliver, clock: lineClock, choices, url, headers, body, signal });
  if (signal.aborted) return true;
  const record: DeliveryRecord = {
    id: ids.next('wc_'),
    endpointId: parcel.endpointId,
    endpointUrl: url,
    event: parcel.event,
    attempt: number,
    sentAt,
    body,
    signature: headers[v2.SIGNATURE_HEADER] ?? '',
    ...(parcel.exactly200 && { exactly200: true }),
    ...outcome,
  };
  note(record);
  return wasAccepted(record);
}
