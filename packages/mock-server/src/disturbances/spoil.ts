import { isObject } from '../handlers/read-json.ts';
import type { Disturbance } from './disturbance.ts';

/** A type that no receiver has heard of. */
export const UNHEARD_OF = 'account.something.unheard_of';

/** The body that is signed: whole, unless the disturbance is the sender's own. */
export function spoilBeforeSigning(body: string, disturbance: Disturbance | null): string {
  switch (disturbance?.effect) {
    case 'corrupt':
      return body.replace(/"/, '');
    case 'unknown-type':
      return withUnknownType(body);
    default:
      return body;
  }
}

/** The body that travels, once it is signed. */
export function spoilAfterSigning(body: string, disturbance: Disturbance | null): string {
  return disturbance?.effect === 'truncate' ? body.slice(0, Math.floor(body.length / 2)) : body;
}

/** Each generation names the type of an event in a place of its own. */
function withUnknownType(body: string): string {
  const event: unknown = JSON.parse(body);
  if (!isObject(event)) return body;
  if (isObject(event.AccountStatus)) {
    return JSON.stringify({ ...event, AccountStatus: { ...event.AccountStatus, message: 'UNHEARD_OF' } });
  }
  return JSON.stringify({ ...event, ['type' in event ? 'type' : 'event']: UNHEARD_OF });
}
