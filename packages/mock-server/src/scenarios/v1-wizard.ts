import { v1 } from '@patchbay/core/unipile';
import type { MockUnipile } from '../mock-unipile.ts';
import type { V1Side } from '../v1/world/v1-side.ts';
import { RETURN_URI, type Wizard } from './wizard.ts';

/** v1's redirects tell nothing but where they lead. */
const FAILURE_URI = `${RETURN_URI}/failed`;

export function createV1Wizard(mock: MockUnipile, side: V1Side): Wizard {
  return {
    async createLink(purpose, lifeMs) {
      const target =
        'provider' in purpose
          ? { type: 'create', providers: [v1.toHostedName(purpose.provider)] }
          : { type: 'reconnect', reconnect_account: mock.v1.idOf(purpose.accountId) };
      const response = await mock.fetch(`${mock.origin}/api/v1/hosted/accounts/link`, {
        method: 'POST',
        headers: { [v1.API_KEY_HEADER]: mock.apiKey, 'content-type': 'application/json' },
        body: JSON.stringify({
          ...target,
          api_url: mock.origin,
          expiresOn: new Date(mock.world.clock.now() + lifeMs).toISOString(),
          success_redirect_url: RETURN_URI,
          failure_redirect_url: FAILURE_URI,
          bypass_success_screen: true,
        }),
      });
      const body = (await response.json()) as { readonly url?: string; readonly type?: string };
      return body.url === undefined
        ? { url: null, failure: `${response.status} ${body.type ?? ''}` }
        : { url: body.url };
    },
    async openLast() {
      const token = [...side.links.keys()].at(-1) ?? '';
      return outcomeOf(await mock.fetch(`${mock.origin}/hosted/${token}`));
    },
    async decide(link, fields) {
      return outcomeOf(await mock.fetch(link, { method: 'POST', body: new URLSearchParams(fields) }));
    },
  };
}

function outcomeOf(response: Response): string {
  const location = response.headers.get('location');
  if (location === null) return `page ${response.status}`;
  return location.startsWith(FAILURE_URI) ? 'sign-in failed' : 'account linked';
}
