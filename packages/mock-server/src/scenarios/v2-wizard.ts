import { v2 } from '@patchbay/core/unipile';
import type { MockUnipile } from '../mock-unipile.ts';
import { RETURN_URI, type Wizard } from './wizard.ts';

export function createV2Wizard(mock: MockUnipile): Wizard {
  return {
    async createLink(purpose, lifeMs) {
      const target =
        'provider' in purpose ? { providers: purpose.provider } : { account_id: purpose.accountId };
      const response = await mock.fetch(`${mock.origin}/v2/auth/link`, {
        method: 'POST',
        headers: { [v2.API_KEY_HEADER]: mock.apiKey, 'content-type': 'application/json' },
        body: JSON.stringify({
          ...target,
          redirect_uri: RETURN_URI,
          expires_on: new Date(mock.world.clock.now() + lifeMs).toISOString(),
        }),
      });
      const body = (await response.json()) as { readonly link?: string; readonly type?: string };
      return body.link === undefined
        ? { url: null, failure: `${response.status} ${body.type ?? ''}` }
        : { url: body.link };
    },
    async openLast() {
      const token = [...mock.world.links.keys()].at(-1) ?? '';
      return outcomeOf(await mock.fetch(`${mock.origin}/?${new URLSearchParams({ token })}`));
    },
    async decide(link, fields) {
      const token = new URL(link).searchParams.get('token') ?? '';
      const body = new URLSearchParams({ token, ...fields });
      return outcomeOf(await mock.fetch(`${mock.origin}/`, { method: 'POST', body }));
    },
  };
}

function outcomeOf(response: Response): string {
  const location = response.headers.get('location');
  if (location === null) return `page ${response.status}`;
  return new URL(location).searchParams.get('error_type') ?? 'account linked';
}
