import { type OwnerByOperator, PatchbayError } from '@patchbay/core';
import { fail } from '../option-error.ts';
import { type OptionNames, unknownName } from '../option-names.ts';
import { type Identity, type Owner, toOwner } from '../owner.ts';
import { whyNoOwnerId } from '../owner-id.ts';
import type { Exchange, RouteContext } from './exchange.ts';

/**
 * Who is asking, by the host app's own sign-in.
 *
 * @throws PatchbayError `unauthenticated` when nobody is signed in.
 */
export async function requireOwner(
  context: Pick<RouteContext, 'authenticate'>,
  exchange: Exchange,
): Promise<Owner> {
  return toOwner(await requireIdentity(context, exchange));
}

/**
 * Whose something is: of who is asking, or, with `?ownerId=` (and `?tenantId=`) of an operator, of an owner.
 *
 * @throws PatchbayError `unauthenticated`; `forbidden` for an owner who names another.
 */
export async function requireOwnerOrOperator(
  context: Pick<RouteContext, 'authenticate'>,
  exchange: Exchange,
): Promise<Owner> {
  const ownerId = exchange.req.query('ownerId');
  if (!ownerId) return requireOwner(context, exchange);
  const tenantId = exchange.req.query('tenantId');
  return actFor(await requireOperator(context, exchange), { ownerId, ...(tenantId && { tenantId }) });
}

/**
 * Who is asking, where only an operator may.
 *
 * @throws PatchbayError `unauthenticated` when nobody is signed in, `forbidden` for everybody else.
 */
export async function requireOperator(
  context: Pick<RouteContext, 'authenticate'>,
  exchange: Exchange,
): Promise<Identity> {
  const identity = await requireIdentity(context, exchange);
  if (identity.role === 'operator') return identity;
  throw new PatchbayError('forbidden', 'only an operator may see this: authenticate() did not say so.');
}

/**
 * An operator who may see the accounts that nobody owns, and give them to somebody. Where all tenants share a key nobody
 * knows of which one these are, so an operator of one may not.
 *
 * @throws PatchbayError as of {@link requireOperator}.
 */
export async function requireOperatorOfUnclaimed(
  context: Pick<RouteContext, 'authenticate' | 'gateway'>,
  exchange: Exchange,
): Promise<Identity> {
  const operator = await requireOperator(context, exchange);
  if (operator.tenantId === undefined || context.gateway.perTenant) return operator;
  throw new PatchbayError(
    'forbidden',
    'only operators without a tenant may see or assign unclaimed accounts.',
  );
}

/**
 * The tenant that an operator asks about: the own one, or, for operators without a tenant, that of `?tenantId=`.
 *
 * @throws PatchbayError `forbidden` for another tenant than one's own.
 */
export function tenantFor(operator: Identity, { req }: Exchange): string {
  const tenantId = req.query('tenantId');
  return actFor(operator, { ownerId: operator.ownerId, ...(tenantId && { tenantId }) }).tenantId;
}

/**
 * The owner for whom an operator acts. Operators of a tenant never leave it; those without one act in the tenant that
 * they name.
 *
 * @throws PatchbayError `forbidden`, or `invalid_request` for an id that can be none.
 */
export function actFor(operator: Identity, { ownerId, tenantId }: OwnerByOperator): Owner {
  const own = operator.tenantId;
  if (own !== undefined && tenantId !== undefined && tenantId !== own) {
    throw new PatchbayError('forbidden', 'an operator of a tenant acts in that tenant only: name no other.');
  }
  const where = own ?? tenantId;
  return toOwner({ ownerId, ...(where !== undefined && { tenantId: where }) });
}

const identityNames: OptionNames<Identity> = { ownerId: true, tenantId: true, role: true };

/**
 * A misspelt `tenantId` would put the people of all tenants into one, and TypeScript does not see it in what an async
 * function answers; a role that is none would make an operator an owner.
 *
 * @throws TypeError for the app's log: the browser hears `internal`.
 */
function refuseUnknownParts(identity: Identity): void {
  const where = 'the answer of authenticate()';
  if (typeof identity === 'object') {
    const unknown = unknownName('field', '', Object.keys(identity), Object.keys(identityNames));
    if (unknown) fail(where, unknown.what, unknown.how);
  }
  const role: unknown = identity.role ?? 'owner';
  if (role === 'owner' || role === 'operator') return;
  fail(where, `there is no role ${JSON.stringify(role)}`, "answer 'owner' or 'operator', or leave role out");
}

/** Who is asking, said in one way: an app may answer null for no tenant, and leave the role out. */
async function requireIdentity(
  { authenticate }: Pick<RouteContext, 'authenticate'>,
  exchange: Exchange,
): Promise<Identity> {
  const identity = await authenticate(exchange.req.raw);
  if (!identity) throw new PatchbayError('unauthenticated', 'nobody is signed in.');
  refuseUnknownParts(identity);
  const { ownerId, role } = identity;
  // An empty or missing id would make strangers share accounts.
  if (typeof ownerId !== 'string' || ownerId === '') {
    throw new TypeError(
      'Patchbay: authenticate() answered an identity without an ownerId. Answer { ownerId: <the user’s id as text> }, or null when nobody is signed in.',
    );
  }
  const tenantId = identity.tenantId ?? undefined;
  // A number would be the same tenant in one store, and another one in the next.
  if (tenantId !== undefined && typeof tenantId !== 'string') {
    throw new TypeError(
      'Patchbay: authenticate() answered a tenantId that is no text. Answer { tenantId: String(<the customer’s id>) }, or leave it out.',
    );
  }
  for (const [name, id] of Object.entries({ ownerId, tenantId })) {
    const why = whyNoOwnerId(id ?? '');
    if (why === null) continue;
    throw new TypeError(
      `Patchbay: authenticate() answered an identity whose ${name} can be no id: ${why}. Answer a shorter one that names the same person, such as the key of its row in your database.`,
    );
  }
  return {
    ownerId,
    role: role ?? 'owner',
    ...(tenantId !== undefined && { tenantId }),
  };
}
