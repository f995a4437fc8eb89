import type { MockUnipile } from '../mock-unipile.ts';
import { personAt, whoIs } from '../world/people.ts';
import { type ScenarioAction, toMs } from './scenario.ts';
import { selectAccount } from './select-accounts.ts';
import { createV1Wizard } from './v1-wizard.ts';
import { createV2Wizard } from './v2-wizard.ts';
import type { Wizard } from './wizard.ts';

const LINK_LIFE_MS = 600_000;

/** Somebody links an account through the wizard. @returns `account linked` or the error type of the redirect */
export async function linkNew(
  mock: MockUnipile,
  step: ScenarioAction & { readonly do: 'link' },
): Promise<string> {
  const wizard = wizardOf(mock);
  const link = await wizard.createLink({ provider: step.provider }, LINK_LIFE_MS);
  if (link.url === null) return link.failure;
  return wizard.decide(link.url, {
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
  const wizard = wizardOf(mock);
  const link = await wizard.createLink({ accountId }, LINK_LIFE_MS);
  if (link.url === null) return link.failure;
  return wizard.decide(link.url, { decision: as === 'owner' ? 'approve' : 'somebody-else' });
}

/** The app makes a link that somebody may open later. */
export async function makeLink(
  mock: MockUnipile,
  step: ScenarioAction & { readonly do: 'make-link' },
): Promise<string> {
  const link = await wizardOf(mock).createLink({ provider: step.provider }, toMs(step.livesFor));
  return link.url === null ? link.failure : 'done';
}

/** Opens the link that was made last. */
export async function openLink(mock: MockUnipile): Promise<string> {
  return wizardOf(mock).openLast();
}

/** The wizard of the generation that the app speaks: v2 where both are served. */
function wizardOf(mock: MockUnipile): Wizard {
  const { v1, hasV2 } = mock.world;
  return v1 && !hasV2 ? createV1Wizard(mock, v1) : createV2Wizard(mock);
}

function personOf(mock: MockUnipile, who: (ScenarioAction & { readonly do: 'link' })['person']): string {
  if (typeof who === 'number') return personAt(who).id;
  if (who === 'restricted') return who;
  const { provider, user_id } = selectAccount(mock.world, who.ownerOf);
  const owner = whoIs(provider, user_id);
  if (owner) return owner.id;
  throw new Error(
    `Patchbay: nobody the mock knows owns ${who.ownerOf}. Give the account no user_id of its own.`,
  );
}
