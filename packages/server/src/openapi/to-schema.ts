import { toJsonSchema, toJsonSchemaDefs } from '@valibot/to-json-schema';
import type * as v from 'valibot';
import {
  AccountEventSchema,
  AccountSchema,
  AccountSnapshotSchema,
  AccountStatusSchema,
  FirstSyncSchema,
  FreshnessSchema,
  IdentityMismatchSchema,
  ProductStatusSchema,
} from './account-schemas.ts';
import { ErrorSchema } from './answer-schemas.ts';
import { IncidentSchema, RepairStatsSchema } from './incident-schemas.ts';
import { RepairLinkSchema, SharedLinkSchema } from './link-schemas.ts';

/** What the document gives a name of its own. */
const named = {
  Account: AccountSchema,
  AccountEvent: AccountEventSchema,
  AccountSnapshot: AccountSnapshotSchema,
  AccountStatus: AccountStatusSchema,
  Error: ErrorSchema,
  FirstSync: FirstSyncSchema,
  Freshness: FreshnessSchema,
  IdentityMismatch: IdentityMismatchSchema,
  Incident: IncidentSchema,
  ProductStatus: ProductStatusSchema,
  RepairLink: RepairLinkSchema,
  RepairStats: RepairStatsSchema,
  SharedLink: SharedLinkSchema,
} as const satisfies Record<string, v.GenericSchema>;

const config = {
  target: 'draft-2020-12',
  // What a function checks, the document has no words for.
  ignoreActions: ['check'] as string[],
  overrideRef: ({ referenceId }: { readonly referenceId: string }) => `#/components/schemas/${referenceId}`,
} as const;

/** The schemas that have names, as components of the document. */
export function toComponents(): unknown {
  return toOpen(toJsonSchemaDefs(named, config));
}

/** A body that is sent to us: what it may not hold is said. */
export function toBodySchema(schema: v.GenericSchema): Readonly<Record<string, unknown>> {
  const { $schema: _, $defs: __, ...json } = toJsonSchema(schema, { ...config, definitions: named });
  return json;
}

/** An answer of ours. It is exact today; the document leaves room for the fields of a newer server. */
export function toAnswerSchema(schema: v.GenericSchema): unknown {
  return toOpen(toBodySchema(schema));
}

function toOpen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toOpen);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'additionalProperties')
      .map(([key, part]) => [key, toOpen(part)]),
  );
}
