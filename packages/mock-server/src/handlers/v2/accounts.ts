import type { v2 } from '@patchbay/core/unipile';
import type { RequestHandler } from 'msw';
import { removeAccount, setStatus } from '../../world/account-actions.ts';
import type { World } from '../../world/world.ts';
import { invalidParameters, resourceNotFound } from '../api-failure.ts';
import { type ApiCall, apiRoute } from '../api-route.ts';
import { insufficientPermissions, reaches } from '../check-key.ts';
import { pageOf } from '../page-of.ts';
import { isObject, type JsonBody, readJson } from '../read-json.ts';
import { readCustomProxy } from './account-settings.ts';
import { knownScope } from './read-scope.ts';
import { checkId, providers, statuses } from './vocabulary.ts';

/** `/v2/accounts/`: list, get, update, remove. */
export function accountHandlers(world: World): RequestHandler[] {
  return [
    apiRoute(world, 'get', '/v2/accounts/', (call) => pageOf(call, 'Accounts', filter(call))),
    apiRoute(world, 'get', '/v2/accounts/:id', findAccount),
    apiRoute(world, 'patch', '/v2/accounts/:id', update),
    apiRoute(world, 'delete', '/v2/accounts/:id', (call) => {
      // The answer does not wait for the receivers of `account.remove`.
      void removeAccount(world, findAccount(call).id);
      return { success: true };
    }),
  ];
}

function findAccount({ world, param, key }: ApiCall): v2.WireAccount {
  const account = world.accounts.get(checkId('params/account_id', param('id'), 'acc_'));
  if (!account) throw resourceNotFound('Account');
  if (!reaches(key, account)) throw insufficientPermissions('This API key does not reach this account.');
  return account;
}

function filter({ world, query, key }: ApiCall): readonly v2.WireAccount[] {
  const status = oneOf(query, 'status', statuses);
  const provider = oneOf(query, 'provider', providers);
  const search = query.get('search')?.toLowerCase();
  const scope = query.get('account_scope_id');
  const everything = status === null && provider === null && scope === null && !search;
  // A big world answers a page without looking at each account.
  if (everything && key.access.role !== 'scoped') return world.accounts.list();
  return world.accounts.list().filter((account) => {
    if (!reaches(key, account)) return false;
    if (status !== null && account.status !== status) return false;
    if (provider !== null && account.provider !== provider) return false;
    if (scope !== null && (account.account_scope_id ?? 'none') !== scope) return false;
    return !search || `${account.name ?? ''}\n${account.id}`.toLowerCase().includes(search);
  });
}

function oneOf(query: URLSearchParams, name: string, words: readonly string[]): string | null {
  const word = query.get(name);
  if (word === null || words.includes(word)) return word;
  throw invalidParameters(`querystring/${name} must be equal to one of the allowed values`);
}

async function update(call: ApiCall): Promise<v2.WireAccount> {
  const { world, request } = call;
  const account = findAccount(call);
  // Documented as optional: an update may say nothing.
  const body = await readJson(request, { mayBeEmpty: true });
  const scope = body.optionalText('account_scope_id');
  if (scope && !['all', 'service'].includes(call.key.access.role)) {
    throw insufficientPermissions('A Service key is required to set account_scope_id.');
  }
  if (scope && account.account_scope_id && scope !== account.account_scope_id) {
    throw invalidParameters('Invalid body: body/account_scope_id cannot be changed once it is set');
  }
  const custom = readCustomData(body);
  const country = body.optionalText('auto_proxy_country');
  const proxy = readProxy(body, account);
  const { proxy: _, ...rest } = account;
  world.accounts.put({
    ...rest,
    ...(proxy && { proxy }),
    ...(scope && { account_scope_id: knownScope(world, 'body/account_scope_id', scope) }),
    metadata: {
      ...account.metadata,
      ...(custom && { custom_data: custom }),
      ...(country && { auto_proxy_country: country }),
    },
  });
  // A new proxy restarts the account, which brings an interrupted one back.
  if (body.has('proxy') && ['running', 'errored', 'degraded'].includes(account.status)) {
    void setStatus(world, account.id, 'running');
  }
  return findAccount(call);
}

/** Replaces the whole of `metadata.custom_data`. */
function readCustomData(body: JsonBody): Readonly<Record<string, string>> | undefined {
  const metadata = body.optionalObject('metadata');
  if (metadata === undefined) return undefined;
  if (metadata === null || !Object.values(metadata).every((value) => typeof value === 'string')) {
    throw invalidParameters('Invalid body: body/metadata must be an object of strings');
  }
  return metadata as Readonly<Record<string, string>>;
}

/** The proxy as an account shows it: never its password. Null goes back to the automatic one, where there is one. */
function readProxy(body: JsonBody, account: v2.WireAccount): v2.WireAccount['proxy'] {
  if (!body.has('proxy')) return account.proxy;
  const proxy = body.optionalObject('proxy');
  if (!isObject(proxy)) {
    return ['linkedin', 'whatsapp', 'instagram'].includes(account.provider)
      ? { country: 'FR', auto_proxy: true }
      : undefined;
  }
  return readCustomProxy('body/proxy', proxy);
}
