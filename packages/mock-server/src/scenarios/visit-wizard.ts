import { v2 } from '@patchbay/core/unipile';
import type { MockUnipile } from '../mock-unipile.ts';
import { findPerson, identityOf, personAt } from '../world/people.ts';
import { type ScenarioAction, toMs } from './scenario.ts';
import { selectAccount } from './select-accounts.ts';

/** Where the wizard sends people back to; nobody is asked for it. */
const RETURN_URI = 'https://app.invalid/return';
const LINK_LIFE_MS = 600_000;
/** How many people a search for the owner of an account looks at. */
const KNOWN_PEOPLE = 1_000;

/** Somebody links an account through the wizard. @returns `account linked` or the error type of the redirect */
export async function linkNew(
  mock: MockUnipile,
  step: ScenarioAction & { readonly do: 'link' },
): Promise<string> {
  const link = await createLink(mock, { providers: step.provider }, LINK_LIFE_MS);
  if (link.url === null) return link.failure;
  return decide(mock, link.url, {
    decision: 'approve',
    provider: step.provider,
    person: personOf(mock, step.person),
  });
}

/** The owner of an account, or somebody else, signs in again. */
export async function signInAgain(
  mock: MockUnipile,
  accountId: string,
  as: 'owner' | 'somebody-else',
): Promise<string> {
  const link = await createLink(mock, { account_id: accountId }, LINK_LIFE_MS);
  if (link.url === null) return link.failure;
  return decide(mock, link.url, { decision: as === 'owner' ? 'approve' : 'somebody-else' });
}

/** The app makes a link that somebody may open later. */
export async function makeLink(
  mock: MockUnipile,
  step: ScenarioAction & { readonly do: 'make-link' },
): Promise<string> {
  const link = await createLink(mock, { providers: step.provider }, toMs(step.livesFor));
  return link.url === null ? link.failure : 'done';
}

/** Opens the link that was made last. */
export async function openLink(mock: MockUnipile): Promise<string> {
  const token = [...mock.world.links.keys()].at(-1) ?? '';
  const response = await mock.fetch(`${mock.origin}/?${new URLSearchParams({ token })}`);
  return resultOf(response);
}

async function createLink(
  mock: MockUnipile,
  target: object,
  lifeMs: number,
): Promise<{ readonly url: string } | { readonly url: null; readonly failure: string }> {
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
}

async function decide(
  mock: MockUnipile,
  link: string,
  fields: Readonly<Record<string, string>>,
): Promise<string> {
  const token = new URL(link).searchParams.get('token') ?? '';
  const body = new URLSearchParams({ token, ...fields });
  return resultOf(await mock.fetch(`${mock.origin}/`, { method: 'POST', body }));
}

function resultOf(response: Response): string {
  const location = response.headers.get('location');
  if (location === null) return `page ${response.status}`;
  const params = new URL(location).searchParams;
  return params.get('error_type') ?? 'account linked';
}

function personOf(mock: MockUnipile, who: (ScenarioAction & { readonly do: 'link' })['person']): string {
  if (typeof who === 'number') return personAt(who).id;
  if (who === 'restricted') return who;
  const { provider, user_id } = selectAccount(mock.world, who.ownerOf);
  for (let i = 0; i < KNOWN_PEOPLE; i++) {
    const { id } = personAt(i);
    const person = findPerson(id);
    if (person && identityOf(person, provider).userId === user_id) return id;
  }
  throw new Error(
    `Patchbay: nobody the mock knows owns ${who.ownerOf}. Give the account no user_id of its own.`,
  );
}
