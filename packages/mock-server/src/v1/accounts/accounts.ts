import type { v2 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import { removeAccount, setStatus } from '../../world/account-actions.ts';
import type { World } from '../../world/world.ts';
import { readProxy } from '../read-proxy.ts';
import { readV1Body, type V1Body } from '../v1-body.ts';
import { invalidParameters, v1Failure } from '../v1-failure.ts';
import { v1PageOf } from '../v1-page.ts';
import { type V1Call, v1Route } from '../v1-route.ts';
import { toWireAccount } from '../world/to-wire-account.ts';
import type { V1Side } from '../world/v1-side.ts';
import { findAccount } from './find-account.ts';

/** `/api/v1/accounts`: list, get, proxy, delete. */
export function v1AccountHandlers(world: World, side: V1Side): RequestHandler[] {
  const inOrder = createOrder(world);
  return [
    v1Route(world, side, 'get', '/accounts', (call) => {
      const { items, cursor } = v1PageOf(call, inOrder());
      return { object: 'AccountList', items: items.map((one) => toWireAccount(world, one)), cursor };
    }),
    v1Route(world, side, 'get', '/accounts/:id', (call) =>
      toWireAccount(world, findAccount(call, call.param('id'))),
    ),
    v1Route(world, side, 'patch', '/accounts/:id', patch),
    v1Route(world, side, 'delete', '/accounts/:id', (call) => {
      // The answer does not wait for the receivers of DELETED.
      void removeAccount(world, findAccount(call, call.param('id')).id);
      return { object: 'AccountDeleted' };
    }),
  ];
}

/** Accounts by id, oldest first. Sorted once for each state of the book. */
function createOrder({ accounts }: World): () => readonly v2.WireAccount[] {
  let known: readonly v2.WireAccount[] | null = null;
  let sorted: readonly v2.WireAccount[] = [];
  return () => {
    const list = accounts.list();
    if (list !== known) sorted = [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
    known = list;
    return sorted;
  };
}

async function patch(call: V1Call): Promise<object> {
  const { world, param } = call;
  const account = findAccount(call, param('id'));
  const body = await readV1Body(call.request);
  const proxy = readProxy(body) ?? readPlace(body);
  if (!world.choices.v1ProxyProviders.includes(account.provider)) {
    throw v1Failure('errors/feature_not_implemented', 'This provider takes no proxy.');
  }
  world.accounts.put({ ...account, proxy });
  // A new proxy restarts the account, which brings an interrupted one back.
  if (account.status === 'errored') void setStatus(world, account.id, 'running');
  return { object: 'AccountPatched', account_id: param('id') };
}

/** Where Unipile's own proxy shall stand. */
function readPlace(body: V1Body): NonNullable<v2.WireAccount['proxy']> {
  const country = body.optionalText('country');
  const ip = body.optionalText('ip');
  if (country !== undefined && !/^[a-z]{2}$/i.test(country)) {
    throw invalidParameters('body/country must be two letters');
  }
  if (country === undefined && ip === undefined) {
    throw v1Failure('errors/missing_parameters', "body must have 'proxy', 'country' or 'ip'");
  }
  return { country: country?.toUpperCase() ?? null, auto_proxy: true };
}
