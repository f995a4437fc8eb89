import { v2 } from '@patchbay/core/unipile';
import type { StoredEndpoint } from '../world/world.ts';
import type { ParcelMaker } from './parcel.ts';
import { sign } from './sign.ts';
import { wantsEvent } from './wants-event.ts';

/** Parcels for v2's webhook endpoints: the event as it is, signed with the endpoint's secret. */
export function v2Parcels(endpoints: ReadonlyMap<string, StoredEndpoint>): ParcelMaker {
  return (event) => {
    const body = JSON.stringify(event);
    return [...endpoints.values()]
      .filter((endpoint) => wantsEvent(endpoint, event))
      .map(({ id }) => ({
        endpointId: id,
        event,
        body,
        destination: () => toDestination(endpoints.get(id)),
      }));
  };
}

function toDestination(
  endpoint: StoredEndpoint | undefined,
): ReturnType<ReturnType<ParcelMaker>[0]['destination']> {
  if (!endpoint?.enabled) return null;
  return {
    url: endpoint.url,
    headers: ({ body, at, forged }) => ({
      'content-type': 'application/json',
      [v2.SIGNATURE_HEADER]: sign(forged ? `not ${endpoint.secret}` : endpoint.secret, body, at),
    }),
  };
}
