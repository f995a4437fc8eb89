import { MAX_LINK_LIFE_MS, MAX_LINK_NOTE_LENGTH, MIN_LINK_LIFE_MS } from '@patchbay/core';
import * as v from 'valibot';
import { whyNoOwnerId } from '../owner-id.ts';
import { isStorableText, NOT_STORABLE } from '../storable-text.ts';

/** An id, a key, a name: something short that is not nothing, and that every address and every store can hold. */
export const text: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(255),
  v.check(isStorableText, NOT_STORABLE),
);

/** An owner's id, or a tenant's. */
const ownerIdField: v.GenericSchema<unknown, string> = v.pipe(
  text,
  v.check((given) => whyNoOwnerId(given) === null, 'it is longer than an id may be'),
);

/** Whom an operator acts for. */
export const ownerByOperator: {
  readonly ownerId: v.GenericSchema<unknown, string>;
  readonly tenantId: v.ExactOptionalSchema<v.GenericSchema<unknown, string>, undefined>;
} = { ownerId: ownerIdField, tenantId: v.exactOptional(ownerIdField) };

/** Who may be linked. */
export const providersField: v.GenericSchema<unknown, '*' | string[]> = v.union([
  v.literal('*'),
  v.pipe(v.array(text), v.minLength(1), v.maxLength(50)),
]);

/** Its maker's reminder on a link. */
export const noteField: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(MAX_LINK_NOTE_LENGTH),
);

/** How long a link that is sent to somebody works, in milliseconds. */
export const linkLifeField: v.GenericSchema<unknown, number> = v.pipe(
  v.number(),
  v.integer(),
  v.minValue(MIN_LINK_LIFE_MS),
  v.maxValue(MAX_LINK_LIFE_MS),
);
