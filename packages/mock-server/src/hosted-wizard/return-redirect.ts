import type { AuthLinkRecord } from '../world/auth-link-record.ts';
import type { World } from '../world/world.ts';
import type { SignInResult } from './sign-in.ts';

/** Sends the person back to the app's `redirect_uri`, success and failure alike. */
export function returnRedirect(world: World, link: AuthLinkRecord, result: SignInResult): Response {
  const url = new URL(link.redirectUri);
  if (!world.choices.redirectKeepsQuery) url.search = '';
  for (const [name, value] of Object.entries(toParams(result))) url.searchParams.set(name, value);
  if (link.state !== null && (result.ok || world.choices.failureKeepsState)) {
    url.searchParams.set('state', link.state);
  }
  return new Response(null, { status: 302, headers: { location: url.href, 'cache-control': 'no-store' } });
}

function toParams(result: SignInResult): Readonly<Record<string, string>> {
  if (result.ok) return { account_id: result.account.id, provider: result.account.provider };
  return { error_type: result.type, error_title: result.title, error_detail: result.detail };
}
