import type { PatchbayErrorCode } from '@patchbay/core';
import type * as v from 'valibot';

/** Who may call: an owner or an operator that the app signed in, Unipile, whoever holds a signed address, anybody. */
export type Caller = 'owner' | 'operator' | 'unipile' | 'holder' | 'anybody';

/** A parameter of the address, as JSON Schema. */
export interface QueryParameter {
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What comes back when all goes well. */
export type Success =
  | { readonly kind: 'json'; readonly schema: v.GenericSchema; readonly status?: number }
  | { readonly kind: 'page' }
  | { readonly kind: 'stream' }
  /** To the wizard. */
  | { readonly kind: 'redirect' }
  /** Nothing new since `If-None-Match`. */
  | { readonly kind: 'not-modified' };

/** What the document says about a route. */
export interface Operation {
  readonly summary: string;
  readonly caller: Caller;
  readonly query?: Readonly<Record<string, QueryParameter>>;
  readonly body?: v.GenericSchema;
  readonly success: readonly Success[];
  /** Beside those that every route of its caller has. */
  readonly errors?: readonly PatchbayErrorCode[];
}

/** Operations by verb and pattern, as the table of routes has them: `GET /accounts/:id`. */
export type Operations = Readonly<Record<string, Operation>>;

/** A success that is JSON. */
export function json(schema: v.GenericSchema, status = 200): Success {
  return { kind: 'json', schema, status };
}

/** What can go wrong whenever Unipile is called, which a server that is being closed does no more. */
export const unipileErrors: readonly PatchbayErrorCode[] = [
  'unipile_refused',
  'unipile_unavailable',
  'unavailable',
];

/** What can be wrong with a body. */
export const bodyErrors: readonly PatchbayErrorCode[] = ['invalid_request', 'too_large'];
