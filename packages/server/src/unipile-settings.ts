import { v1, v2 } from '@patchbay/core/unipile';
import { isHeaderValue } from './gateway/header-value.ts';
import type { FindCredentials, UnipileCredentials } from './gateway/unipile-credentials.ts';
import { fail, toWebUrl } from './option-error.ts';
import { type OptionNames, refuseUnknown } from './option-names.ts';
import type { Generation } from './owner.ts';
import type { UnipileOptions, UnipileV1Options, UnipileV2Options } from './patchbay-options.ts';
import { DEFAULT_V1_WEBHOOK_HEADER } from './webhook/verify-header-secret.ts';

/** How Unipile is reached, checked and completed. */
export type UnipileSettings = UnipileV1Settings | UnipileV2Settings;

interface CommonSettings {
  /** Of all tenants, or how those of each are found. */
  readonly credentials: UnipileCredentials | FindCredentials;
  /** Without a slash at its end. Null where each tenant's credentials name one. */
  readonly baseUrl: string | null;
  readonly keyHeader: string;
}

export interface UnipileV2Settings extends CommonSettings {
  readonly generation: 'v2';
}

export interface UnipileV1Settings extends CommonSettings {
  readonly generation: 'v1';
  readonly wizardHost: string | null;
  /** In lower case. */
  readonly webhookHeader: string;
}

const commonNames = { generation: true, apiKey: true, credentials: true, baseUrl: true, keyHeader: true };
const v2Names: OptionNames<UnipileV2Options> = { ...commonNames, serviceKey: true };
const v1Names: OptionNames<UnipileV1Options> = { ...commonNames, wizardHost: true, webhookHeader: true };

/**
 * Checks how Unipile is to be reached.
 *
 * @throws TypeError that says what to mend.
 */
export function toUnipileSettings(options: UnipileOptions | undefined): UnipileSettings {
  if (!options) return failWithoutKey();
  refuseUnknown('createPatchbay', 'unipile.', options, options.generation === 'v1' ? v1Names : v2Names);
  const credentials = toCredentials(options);
  refuseUserInfo(options.baseUrl);
  const keyHeader = toHeaderName('keyHeader', options.keyHeader ?? v2.API_KEY_HEADER);
  switch (options.generation) {
    case undefined:
    case 'v2':
      return {
        generation: 'v2',
        credentials,
        keyHeader,
        baseUrl: toV2Url(options.baseUrl ?? v2.DEFAULT_BASE_URL),
      };
    case 'v1':
      return {
        generation: 'v1',
        credentials,
        keyHeader,
        baseUrl: options.credentials && options.baseUrl === undefined ? null : toV1Url(options.baseUrl),
        wizardHost: options.wizardHost === undefined ? null : toHost(options.wizardHost),
        webhookHeader: toHeaderName('webhookHeader', options.webhookHeader ?? DEFAULT_V1_WEBHOOK_HEADER),
      };
    default: {
      const { generation } = options as { readonly generation: unknown };
      return fail(
        'createPatchbay',
        `unipile.generation ${JSON.stringify(generation)} is none`,
        'pass "v1" or "v2"',
      );
    }
  }
}

function toCredentials(options: UnipileOptions): UnipileCredentials | FindCredentials {
  const { apiKey, credentials } = options;
  if (credentials === undefined) {
    if (!apiKey) return failWithoutKey();
    const serviceKey = 'serviceKey' in options ? options.serviceKey : undefined;
    requireKey('apiKey', apiKey);
    if (serviceKey) requireKey('serviceKey', serviceKey);
    return { apiKey, ...(serviceKey && { serviceKey }) };
  }
  if (typeof credentials !== 'function') {
    return fail(
      'createPatchbay',
      'unipile.credentials is no function',
      'pass (tenantId) => ({ apiKey }), or apiKey for all',
    );
  }
  if (apiKey !== undefined) {
    return fail(
      'createPatchbay',
      'unipile has both apiKey and credentials',
      'pass credentials alone: they are asked for every tenant',
    );
  }
  return credentials;
}

function requireKey(option: string, key: string): void {
  if (isHeaderValue(key)) return;
  fail(
    'createPatchbay',
    `unipile.${option} is blank, or holds a line break or a character that no header can carry`,
    'copy it again from Unipile’s dashboard',
  );
}

function failWithoutKey(): never {
  return fail(
    'createPatchbay',
    'unipile.apiKey is missing',
    'make a key in Unipile’s dashboard and pass it, usually as UNIPILE_API_KEY',
  );
}

/** A user or a password before the host. */
const USER_INFO = /^([a-z][a-z0-9+.-]*:\/\/)?[^/?#]*@/i;

function refuseUserInfo(text: string | undefined): void {
  if (text === undefined || !USER_INFO.test(text)) return;
  fail(
    'createPatchbay',
    'unipile.baseUrl names a user or a password, which calls cannot carry', // not shown: this may be logged
    'pass the address alone; the key goes into unipile.apiKey',
  );
}

/** Where an API is reached, out of the words of an app; null for what leads nowhere. */
export function toApiUrl(generation: Generation, text: string | undefined): string | null {
  if (text === undefined || USER_INFO.test(text)) return null;
  if (generation === 'v1') return v1.toBaseUrl(text);
  return toWebUrl(text) ? text.replace(/\/+$/, '') : null;
}

function toV2Url(text: string): string {
  return (
    toApiUrl('v2', text) ??
    fail(
      'createPatchbay',
      `unipile.baseUrl ${JSON.stringify(text)} is not a URL`,
      `leave it out for ${v2.DEFAULT_BASE_URL}`,
    )
  );
}

function toV1Url(dsn: string | undefined): string {
  const url = toApiUrl('v1', dsn);
  if (url !== null) return url;
  return fail(
    'createPatchbay',
    `unipile.baseUrl ${JSON.stringify(dsn)} is no address of Unipile v1`,
    'pass the DSN of Unipile’s dashboard, such as api1.unipile.com:13111, usually as UNIPILE_BASE_URL',
  );
}

function toHost(text: string): string {
  const url = /^[\w.-]+(:\d+)?$/.test(text) ? toWebUrl(`https://${text}`) : null;
  return (
    url?.host ??
    fail(
      'createPatchbay',
      `unipile.wizardHost ${JSON.stringify(text)} is no host`,
      'pass one such as auth.example.com',
    )
  );
}

function toHeaderName(option: string, name: string): string {
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return name.toLowerCase();
  return fail(
    'createPatchbay',
    `unipile.${option} ${JSON.stringify(name)} is no header name`,
    'leave it out for the usual one',
  );
}
