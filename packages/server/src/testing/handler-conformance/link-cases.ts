import type { CreateRepairLinkAnswer, CreateSharedLinkAnswer } from '@patchbay/core';
import { expectEqual } from '../expect-equal.ts';
import type { HandlerCheck } from '../handler-conformance.ts';
import { ada, bob, operator, otherAda, otherOperator, refusalOf, type Stage } from './stage.ts';

/** Ada's account, broken, and a link by which somebody else can mend it. */
async function repairLink(stage: Stage): Promise<{ readonly id: string; readonly token: string }> {
  stage.unipile.put('acc_ada', { status: 'disconnected' });
  await stage.give('acc_ada', ada);
  const made = await stage.call(ada, '/repair-links', { method: 'POST', body: { accountId: 'acc_ada' } });
  const { link, url } = (await made.json()) as CreateRepairLinkAnswer;
  return { id: link.id, token: url.slice(url.lastIndexOf('/') + 1) };
}

async function sharedLink(stage: Stage): Promise<{ readonly id: string; readonly token: string }> {
  const body = { ownerId: 'ada', providers: '*' };
  const made = await stage.call(operator, '/operator/shared-links', { method: 'POST', body });
  const { link, url } = (await made.json()) as CreateSharedLinkAnswer;
  return { id: link.id, token: url.slice(url.lastIndexOf('/') + 1) };
}

/** Somebody opens a link that was sent, without a session; by POST they press its button. */
function open(stage: Stage, path: string, method: 'GET' | 'POST'): Promise<Response> {
  return stage.call(null, path, { method, headers: { 'x-patchbay-client': null, accept: 'text/html' } });
}

const strangers = [
  ['another owner', bob],
  ['the same owner id of another tenant', otherAda],
] as const;

export const linkCases: readonly HandlerCheck[] = [
  ...strangers.map(
    ([who, stranger]): HandlerCheck => ({
      title: `a repair link is no business of ${who}: not made, seen or ended by them`,
      ...(stranger === otherAda && { needsTenants: true }),
      async check(stage) {
        const { id, token } = await repairLink(stage);
        const body = { accountId: 'acc_ada' };
        const made = await stage.call(stranger, '/repair-links', { method: 'POST', body });
        expectEqual('made', await refusalOf(made), [404, 'not_found']);
        for (const query of ['', '?accountId=acc_ada']) {
          const seen = (await (await stage.call(stranger, `/repair-links${query}`)).json()) as {
            links: unknown[];
          };
          expectEqual('seen', seen.links, []);
        }
        const ended = await stage.call(stranger, `/repair-links/${id}`, { method: 'DELETE' });
        expectEqual('ended', await refusalOf(ended), [404, 'not_found']);
        expectEqual('still works', (await open(stage, `/repair/${token}`, 'POST')).status, 303);
      },
    }),
  ),
  {
    title: 'looking at a repair link changes nothing and tells nothing of its owner',
    async check(stage) {
      const { token } = await repairLink(stage);
      const links = stage.unipile.links.length;
      const text = await (await open(stage, `/repair/${token}`, 'GET')).text();
      for (const secret of ['"ada"', 'acc_ada', 'Name of acc_ada']) {
        expectEqual(`tells ${secret}`, text.includes(secret), false);
      }
      expectEqual('links to the wizard', stage.unipile.links.length, links);
    },
  },
  {
    title: 'a repair link signs its one account in again and does nothing else',
    async check(stage) {
      const { token } = await repairLink(stage);
      await open(stage, `/repair/${token}`, 'POST');
      const { account_id, redirect_uri = '' } = stage.unipile.links.at(-1) ?? {};
      expectEqual('what the wizard is for', account_id, 'acc_ada');
      stage.unipile.put('acc_new', { created_at: new Date(Date.now() + 1_000).toISOString() });
      await stage.comeBack(redirect_uri.slice(redirect_uri.lastIndexOf('/') + 1), { account_id: 'acc_new' });
      await stage.settled();
      expectEqual('accounts', await stage.idsOf(ada), ['acc_ada']);
    },
  },
  {
    title: 'links that are guessed, changed, ended or of another kind mint nothing',
    async check(stage) {
      const repair = await repairLink(stage);
      const shared = await sharedLink(stage);
      const ended = await repairLink(stage);
      await stage.call(ada, `/repair-links/${ended.id}`, { method: 'DELETE' });
      const links = stage.unipile.links.length;
      for (const path of [
        '/repair/guess',
        `/repair/${repair.id}`,
        `/repair/${repair.token.slice(0, -1)}`,
        `/repair/${repair.token}x`,
        `/repair/${[...repair.token].reverse().join('')}`,
        `/repair/${ended.token}`,
        `/repair/${shared.token}`,
        `/connect/${repair.token}`,
        `/connect/${shared.id}`,
      ]) {
        const answer = await open(stage, path, 'POST');
        expectEqual(
          `${path.slice(0, 9)}…`,
          [answer.status === 303, answer.headers.get('location')],
          [false, null],
        );
      }
      expectEqual('links to the wizard', stage.unipile.links.length, links);
    },
  },
  {
    title: 'a shared link is no business of operators of another tenant',
    needsTenants: true,
    async check(stage) {
      const { id, token } = await sharedLink(stage);
      const seen = (await (await stage.call(otherOperator, '/operator/shared-links')).json()) as {
        links: unknown[];
      };
      expectEqual('seen', seen.links, []);
      const ended = await stage.call(otherOperator, `/operator/shared-links/${id}`, { method: 'DELETE' });
      expectEqual('ended', await refusalOf(ended), [404, 'not_found']);
      expectEqual('still works', (await open(stage, `/connect/${token}`, 'POST')).status, 303);
    },
  },
];
