import type { v2 } from '@patchbay/core/unipile';
import { ApiFailure, invalidParameters } from '../handlers/api-failure.ts';
import { isObject, isTexts, type JsonBody } from '../handlers/read-json.ts';
import { type Person, personAt, restrictedPerson } from '../world/people.ts';
import type { World } from '../world/world.ts';
import type { IntentRecord, IntentStep } from './intent-record.ts';
import { planSteps } from './plan-steps.ts';

/** How many people a user name is compared with. */
const KNOWN_PEOPLE = 100;

/** What the credentials of a body lead to: who signs in, and what they are asked. */
export type Credentials = Pick<IntentRecord, 'personId' | 'steps' | 'wanted'>;

/**
 * Reads the credentials of `POST /v2/auth/intent`. The password, cookie or session id says what the mock asks for
 * (see `stepWords`); `wrong` is refused, anything else is right. The user name picks the person who signs in.
 *
 * @throws ApiFailure for what the schema or the provider refuses
 */
export function readCredentials(body: JsonBody, provider: string): Credentials {
  const given = body.optionalObject('credentials') ?? {};
  const config = body.optionalObject('config') ?? {};
  const text = (field: string): string => {
    const value = given[field];
    if (typeof value === 'string') return value;
    throw invalidParameters(`Invalid body: body/credentials must have required property '${field}'`);
  };
  switch (provider) {
    case 'linkedin': {
      const wanted = readLinkedinProducts(config);
      if (typeof given.access_token !== 'string') {
        return { ...signedIn(text('username'), text('password')), wanted };
      }
      text('user_agent');
      return { ...signedIn('', given.access_token), wanted };
    }
    case 'instagram': {
      if (typeof given.sessionid === 'string') return { ...signedIn('', given.sessionid), wanted: {} };
      return { ...signedIn(text('username'), text('password')), wanted: {} };
    }
    case 'imap':
      return { ...readMail(given, text), wanted: config.initial_sync_enable === true ? firstSync : {} };
    case 'whatsapp':
    case 'telegram': {
      if (given.qrcode !== true)
        throw invalidParameters('Invalid body: body/credentials/qrcode must be true');
      const cloudPassword: readonly IntentStep[] =
        provider === 'telegram' && given.twofa === undefined ? [{ kind: '2fa', platform: 'APP' }] : [];
      return { personId: null, steps: [{ kind: 'qr' }, ...cloudPassword], wanted: {} };
    }
    default:
      return { personId: null, steps: [], wanted: {} };
  }
}

const firstSync: Partial<v2.WireAccount> = { initial_sync: { status: 'pending' } };

function readMail(
  given: Readonly<Record<string, unknown>>,
  text: (field: string) => string,
): Pick<Credentials, 'personId' | 'steps'> {
  if (!isObject(given.imap)) {
    const [user, password] = [text('user'), text('password')];
    if (password === 'unguessable') {
      const detail = 'The mail servers could not be guessed. Full parameters are needed.';
      throw new ApiFailure(400, 'provider/invalid_parameters', 'Invalid parameters', detail);
    }
    return signedIn(user, password);
  }
  const { user, password, host, port } = given.imap;
  if (!isTexts([user, password, host]) || typeof port !== 'number' || !isObject(given.smtp)) {
    throw invalidParameters('Invalid body: body/credentials must have whole imap and smtp connections');
  }
  return signedIn(String(user), String(password));
}

function signedIn(userName: string, secret: string): Pick<Credentials, 'personId' | 'steps'> {
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

function readLinkedinProducts(config: Readonly<Record<string, unknown>>): Partial<v2.WireAccount> {
  const { products } = config;
  if (!isTexts(products)) return {};
  if (products.includes('recruiter') && products.includes('sales_navigator')) {
    throw invalidParameters('Invalid body: body/config/products must not hold recruiter and sales_navigator');
  }
  const running = Object.fromEntries(products.map((product) => [product, 'running']));
  return { metadata: { products_connection_status: running } };
}

/** Somebody who has no account of that provider yet, for credentials that name nobody. */
export function somebodyNew(world: World, provider: string, identify: (person: Person) => string): Person {
  const linked = new Set(
    world.accounts.list().flatMap((account) => (account.provider === provider ? account.user_id : [])),
  );
  for (let i = 0; ; i++) if (!linked.has(identify(personAt(i)))) return personAt(i);
}
