import type { v2 } from '@patchbay/core/unipile';
import { ApiFailure, resourceNotFound } from '../handlers/api-failure.ts';
import { type SignInResult, signInAgain, signInNew } from '../hosted-wizard/sign-in.ts';
import { selectContract } from '../world/contracts.ts';
import { findPerson, identityOf } from '../world/people.ts';
import type { World } from '../world/world.ts';
import type { IntentRecord } from './intent-record.ts';
import { showStep, type WireAuthStep } from './show-step.ts';
import { somebodyNew } from './start-intent.ts';

/** What an answer of the intent routes is: ask for something, or the finished account. */
export type IntentAnswer = WireAuthStep | v2.WireAccount;

/** The intents of a world by id. */
export function intentsOf(world: World): Map<string, IntentRecord> {
  return world.collections.of<IntentRecord>('intents');
}

/** @throws ApiFailure 404 for an intent that is unknown, finished or too old */
export function findIntent(world: World, id: string): IntentRecord {
  const intent = intentsOf(world).get(id);
  if (!intent || intent.startedAt + world.choices.intentLifeMs <= world.clock.now()) {
    throw resourceNotFound('Auth intent');
  }
  return intent;
}

/** Shows the first of the remaining steps; without any the sign-in is through. */
export function advance(world: World, before: IntentRecord): IntentAnswer {
  const now = world.clock.now();
  const [step] = before.steps;
  if (!step) return complete(world, before);
  const qr = step.kind === 'qr' ? { token: world.ids.linkToken(), count: (before.qr?.count ?? 0) + 1 } : null;
  const intent: IntentRecord = { ...before, shownAt: now, sentAt: now, wrongCodes: 0, qr };
  intentsOf(world).set(intent.id, intent);
  return showStep(world, intent, step);
}

function complete(world: World, intent: IntentRecord): v2.WireAccount {
  const { provider, accountId, scopeId, state, contractId, wanted } = intent;
  intentsOf(world).delete(intent.id);
  const grant = { scopeId, state, wanted, ...(world.choices.accountIdFromIntent && { id: intent.id }) };
  let result: SignInResult;
  if (accountId === null) {
    const identify = (one: Parameters<typeof identityOf>[0]): string => identityOf(one, provider).userId;
    const person = findPerson(intent.personId ?? '') ?? somebodyNew(world, provider, identify);
    result = signInNew(world, grant, provider, person);
  } else {
    const account = world.accounts.get(accountId);
    if (!account) throw resourceNotFound('Account');
    if (isSomebodyElse(intent, account)) {
      throw new ApiFailure(
        401,
        'provider/account_mismatch',
        'Account mismatch',
        'The authenticated user is not the owner of the account.',
      );
    }
    result = signInAgain(world, grant, account);
  }
  if (!result.ok) throw new ApiFailure(403, result.type, result.title, result.detail);
  if (contractId !== null) selectContract(world, result.account.id, contractId);
  return result.account;
}

/** Who names nobody is taken for the owner. */
function isSomebodyElse({ personId, provider }: IntentRecord, account: v2.WireAccount): boolean {
  const person = findPerson(personId ?? '');
  return person !== null && identityOf(person, provider).userId !== account.user_id;
}
