import { assertNever } from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';
import type { MockUnipile } from '../mock-unipile.ts';
import { emitAll } from '../world/account-actions.ts';
import type { ScenarioAction } from './scenario.ts';
import { selectAccount, selectAccounts } from './select-accounts.ts';
import { linkNew, makeLink, openLink, signInAgain } from './visit-wizard.ts';

/** Does one step. Resolves with what came of it; `done` where there is nothing more to say. */
export async function perform(mock: MockUnipile, step: ScenarioAction): Promise<string> {
  const { world } = mock;
  switch (step.do) {
    case 'status': {
      const { status, product, reason, silent } = step;
      const how = { ...(product && { product }), ...(reason && { reason }), ...(silent && { silent }) };
      return forEach(mock, step.account, (id) => mock.setStatus(id, status, how));
    }
    case 'lock':
    case 'unlock':
      return forEach(mock, step.account, (id) => mock.setLocked(id, step.do === 'lock'));
    case 'remove':
      return forEach(mock, step.account, (id) => mock.remove(id));
    case 'first-sync':
      return forEach(mock, step.account, (id) => mock.setFirstSync(id, step.status));
    case 'link':
      return linkNew(mock, step);
    case 'sign-in':
      return signInAgain(mock, selectAccount(world, step.account).id, step.as ?? 'owner');
    case 'make-link':
      return makeLink(mock, step);
    case 'open-link':
      return openLink(mock);
    case 'call':
      return callApi(mock, step);
    case 'events': {
      const ids = selectAccounts(world, step.account).map(({ id }) => id);
      await emitAll(world, repeat(ids, step.type, step.count));
      return `${step.count} sent`;
    }
    case 'fault':
      mock.faults.add(step.fault);
      return 'done';
    case 'disturb':
      mock.disturbances.add(step.disturbance);
      return 'done';
    case 'calm':
      mock.faults.clear();
      mock.disturbances.clear();
      return 'done';
    case 'revoke-key':
    case 'restore-key':
      for (const key of world.keys.values()) {
        if (key.key === mock.apiKey) world.keys.set(key.id, { ...key, revoked: step.do === 'revoke-key' });
      }
      return 'done';
    case 'subscription':
      world.subscription.set(step.active);
      return 'done';
    default:
      return assertNever(step);
  }
}

async function forEach(
  { world }: MockUnipile,
  selector: string,
  act: (accountId: string) => Promise<void>,
): Promise<string> {
  await Promise.all(selectAccounts(world, selector).map(({ id }) => act(id)));
  return 'done';
}

async function callApi(mock: MockUnipile, step: ScenarioAction & { readonly do: 'call' }): Promise<string> {
  const { world, origin } = mock;
  const id = step.account === undefined ? '' : selectAccount(world, step.account).id;
  const { path, body: sent } = world.hasV2
    ? { path: step.path.replace(':account', id), body: step.body }
    : toV1Call(step, mock.v1.idOf(id));
  const response = await mock.fetch(origin + path, {
    method: step.method ?? 'GET',
    headers: { [v2.API_KEY_HEADER]: mock.apiKey, 'content-type': 'application/json' },
    ...(sent && { body: JSON.stringify(sent) }),
  });
  const body = (await response.json().catch(() => ({}))) as { readonly type?: unknown };
  return response.ok ? String(response.status) : `${response.status} ${String(body.type ?? '')}`.trim();
}

/** What v1 has in the place of a call: accounts stand in the query of what is read, in the body of what is written. */
function toV1Call(
  { path, body }: ScenarioAction & { readonly do: 'call' },
  v1Id: string,
): { readonly path: string; readonly body?: object | undefined } {
  const method = /^\/v2\/:account\/(\w+)/.exec(path)?.[1];
  if (method === undefined) {
    return { path: path.replace('/v2/', '/api/v1/').replace(':account', v1Id).replace(/\/$/, ''), body };
  }
  return body
    ? { path: `/api/v1/${method}`, body: { ...body, account_id: v1Id } }
    : { path: `/api/v1/${method}?${new URLSearchParams({ account_id: v1Id })}` };
}

function* repeat(
  ids: readonly string[],
  type: string,
  count: number,
): Generator<{ readonly type: string; readonly account_id: string }> {
  for (let i = 0; i < count; i++) yield { type, account_id: ids[i % ids.length] as string };
}
