import { ApiFailure, invalidParameters } from '../handlers/api-failure.ts';
import { isObject, isTexts, type JsonBody } from '../handlers/read-json.ts';
import { readSettings } from '../handlers/v2/account-settings.ts';
import { type Person, personAt, restrictedPerson } from '../world/people.ts';
import type { World } from '../world/world.ts';
import type { IntentRecord, IntentStep } from './intent-record.ts';
import { planSteps } from './plan-steps.ts';

/** How many people a user name is compared with. */
const KNOWN_PEOPLE = 100;

/** What the credentials of a body lead to: who signs in, and what they are asked. */
export type Credentials = Pick<IntentRecord, 'personId' | 'steps'>;

/**
 * Reads the credentials of `POST /v2/auth/intent`. The password, cookie or session id says what the mock asks for
 * (see `stepWords`); `wrong` is refused, anything else is right. The user name picks the person who signs in.
 *
 * @throws ApiFailure for what the schema or the provider refuses
 */
export function readCredentials(body: JsonBody, provider: string): Credentials {
  const given = body.optionalObject('credentials') ?? {};
  const text = (field: string): string => {
    const value = given[field];
    if (typeof value === 'string') return value;
    throw invalidParameters(`Invalid body: body/credentials must have required property '${field}'`);
  };
  switch (provider) {
    case 'linkedin':
      if (typeof given.access_token !== 'string') return signedIn(text('username'), text('password'));
      text('user_agent');
      return signedIn('', given.access_token);
    case 'instagram':
      if (typeof given.sessionid === 'string') return signedIn('', given.sessionid);
      return signedIn(text('username'), text('password'));
    case 'imap':
      return readMail(given, text);
    case 'whatsapp':
    case 'telegram': {
      if (given.qrcode !== true)
        throw invalidParameters('Invalid body: body/credentials/qrcode must be true');
      const cloudPassword: readonly IntentStep[] =
        provider === 'telegram' && given.twofa === undefined ? [{ kind: '2fa', platform: 'APP' }] : [];
      return { personId: null, steps: [{ kind: 'qr' }, ...cloudPassword] };
    }
    default:
      return { personId: null, steps: [] };
  }
}

/** The account parts that `config` of the body asks for. */
export function readWanted(body: JsonBody, provider: string): IntentRecord['wanted'] {
  const config = body.optionalObject('config') ?? {};
  const syncs = provider === 'imap' && config.initial_sync_enable === true;
  return {
    ...readSettings('body/config', provider, config),
    ...(syncs && { initial_sync: { status: 'pending' } }),
  };
}

function readMail(given: Readonly<Record<string, unknown>>, text: (field: string) => string): Credentials {
  if (!isObject(given.imap)) {
    const [user, password] = [text('user'), text('password')];
    if (password === 'unguessable') {
      const detail = 'The mail servers could not be guessed. Full parameters are needed.';
      throw new ApiFailure(400, 'provider/invalid_parameters', 'Invalid parameters', detail);
    }
    return signedIn(user, password);
  }
  if (!isConnection(given.imap) || !isConnection(given.smtp)) {
    throw invalidParameters('Invalid body: body/credentials must have whole imap and smtp connections');
  }
  return signedIn(String(given.imap.user), String(given.imap.password));
}

function isConnection(given: unknown): given is Readonly<Record<string, unknown>> {
  if (!isObject(given) || typeof given.port !== 'number') return false;
  return isTexts([given.user, given.password, given.host]);
}

function signedIn(userName: string, secret: string): Credentials {
  if (secret === 'wrong') {
    throw new ApiFailure(
      401,
      'provider/invalid_credentials',
      'Invalid credentials',
      'The credentials were refused by the provider.',
    );
  }
  return { personId: personNamed(userName)?.id ?? null, steps: planSteps(secret) };
}

/** A person by e-mail address or handle. */
function personNamed(userName: string): Person | null {
  const everybody = [...Array.from({ length: KNOWN_PEOPLE }, (_, i) => personAt(i)), restrictedPerson];
  return everybody.find(({ email, handle }) => [email, handle].includes(userName.toLowerCase())) ?? null;
}

/** Somebody who has no account of that provider yet, for credentials that name nobody. */
export function somebodyNew(world: World, provider: string, identify: (person: Person) => string): Person {
  const linked = new Set(
    world.accounts.list().flatMap((account) => (account.provider === provider ? account.user_id : [])),
  );
  for (let i = 0; ; i++) if (!linked.has(identify(personAt(i)))) return personAt(i);
}
