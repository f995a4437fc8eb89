import { v1 } from '@patchbay/core/unipile';
import { readProxy } from '../read-proxy.ts';
import type { V1Body } from '../v1-body.ts';
import { invalidParameters } from '../v1-failure.ts';
import { type Login, toLogin } from './login.ts';

/** Providers that a native sign-in takes, in v1's words. */
export const nativeProviders: readonly string[] = v1.providerNames.flatMap(({ native }) => native ?? []);

const features = ['linkedin_recruiter', 'linkedin_sales_navigator', 'linkedin_organizations_mailboxes'];
const encryptions = ['tls', 'ssl', 'starttls', 'default'];

/**
 * Reads the body of a native sign-in: what each provider must be given, and who that is.
 *
 * @throws V1Failure (400)
 */
export function readNativeBody(body: V1Body, kind: 'create' | 'reconnect'): Login {
  const provider = body.word('provider', nativeProviders);
  if (body.has('country') && !/^[a-z]{2}$/i.test(body.text('country'))) {
    throw invalidParameters('body/country must be two letters');
  }
  body.optionalText('ip');
  body.optionalWords('disabled_features', features);
  const proxy = readProxy(body);
  return { ...readFields(provider, body, kind), provider: v1.toProvider(provider), ...(proxy && { proxy }) };
}

function readFields(provider: string, body: V1Body, kind: 'create' | 'reconnect'): Omit<Login, 'provider'> {
  switch (provider) {
    case 'LINKEDIN':
      return readLinkedin(body);
    case 'WHATSAPP':
      return toLogin({ qr: true });
    case 'TELEGRAM':
      body.optionalText('password');
      return toLogin({ qr: true });
    case 'INSTAGRAM':
    case 'MESSENGER':
      return toLogin({ user: body.text('username'), secret: body.text('password') });
    case 'TWITTER':
      body.text('email');
      return toLogin({ user: body.text('username'), secret: body.text('password') });
    case 'MAIL':
      return readMail(body, kind);
    case 'OUTLOOK':
      body.text('id');
      body.text('access_token');
      return toLogin({ user: body.text('username'), token: body.text('refresh_token') });
    default:
      body.text('access_token');
      return toLogin({ token: body.text('refresh_token') });
  }
}

/** By name and password, or by the cookies of a browser. */
function readLinkedin(body: V1Body): Omit<Login, 'provider'> {
  const contractId = body.optionalText('recruiter_contract_id');
  const contract = contractId === undefined ? {} : { contractId };
  if (body.has('access_token')) {
    const token = body.text('access_token');
    return toLogin({ token, traits: { connectionMethod: 'cookies', ...contract } });
  }
  const user = body.text('username');
  if (!/^\S+@\S+$|^\+?[\d\s]+$/.test(user)) {
    throw invalidParameters('body/username must be an email address or a phone number');
  }
  const secret = body.text('password');
  return toLogin({ user, secret, traits: { connectionMethod: 'credentials', ...contract } });
}

/** The SDK's reconnect needs the passwords only. */
function readMail(body: V1Body, kind: 'create' | 'reconnect'): Omit<Login, 'provider'> {
  const secret = body.text('imap_password');
  body.text('smtp_password');
  if (kind === 'reconnect' && !body.has('imap_user')) return toLogin({ secret });
  const user = body.text('imap_user');
  const mail = {
    imap_host: body.text('imap_host'),
    imap_port: body.number('imap_port'),
    imap_user: user,
    imap_encryption: body.word('imap_encryption', encryptions),
    smtp_host: body.text('smtp_host'),
    smtp_port: body.number('smtp_port'),
    smtp_user: body.text('smtp_user'),
  };
  return toLogin({ user, secret, traits: { mail } });
}
