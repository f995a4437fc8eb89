import { v1, v2 } from '@patchbay/core/unipile';
import { fail, toWebUrl } from './option-error.ts';
import type { UnipileOptions } from './patchbay-options.ts';
import { DEFAULT_V1_WEBHOOK_HEADER } from './webhook/verify-header-secret.ts';

/** How Unipile is reached, checked and completed. */
export type UnipileSettings = UnipileV1Settings | UnipileV2Settings;

interface CommonSettings {
  readonly apiKey: string;
  /** Without a slash at its end. */
  readonly baseUrl: string;
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

/**
 * Checks how Unipile is to be reached.
 *
 * @throws TypeError that says what to mend.
 */
export function toUnipileSettings(options: UnipileOptions | undefined): UnipileSettings {
  if (!options?.apiKey) {
    fail(
      'unipile.apiKey is missing',
      'make a key in Unipile’s dashboard and pass it, usually as UNIPILE_API_KEY',
    );
  }
  const { apiKey } = options;
  const keyHeader = toHeaderName('keyHeader', options.keyHeader ?? v2.API_KEY_HEADER);
  switch (options.generation) {
    case undefined:
    case 'v2':
      return {
        generation: 'v2',
        apiKey,
        keyHeader,
        baseUrl: toV2Url(options.baseUrl ?? v2.DEFAULT_BASE_URL),
      };
    case 'v1':
      return {
        generation: 'v1',
        apiKey,
        keyHeader,
        baseUrl: toV1Url(options.baseUrl),
        wizardHost: options.wizardHost === undefined ? null : toHost(options.wizardHost),
        webhookHeader: toHeaderName('webhookHeader', options.webhookHeader ?? DEFAULT_V1_WEBHOOK_HEADER),
      };
    default: {
      const { generation } = options as { readonly generation: unknown };
      return fail(`unipile.generation ${JSON.stringify(generation)} is none`, 'pass "v1" or "v2"');
    }
  }
}

function toV2Url(text: string): string {
  if (!toWebUrl(text)) {
    fail(`unipile.baseUrl ${JSON.stringify(text)} is not a URL`, `leave it out for ${v2.DEFAULT_BASE_URL}`);
  }
  return text.replace(/\/+$/, '');
}

function toV1Url(dsn: string | undefined): string {
  const url = dsn ? v1.toBaseUrl(dsn) : null;
  if (url !== null) return url;
  return fail(
    `unipile.baseUrl ${JSON.stringify(dsn)} is no address of Unipile v1`,
    'pass the DSN of Unipile’s dashboard, such as api1.unipile.com:13111, usually as UNIPILE_BASE_URL',
  );
}

function toHost(text: string): string {
  const url = /^[\w.-]+(:\d+)?$/.test(text) ? toWebUrl(`https://${text}`) : null;
  return (
    url?.host ??
    fail(`unipile.wizardHost ${JSON.stringify(text)} is no host`, 'pass one such as auth.example.com')
  );
}

function toHeaderName(option: string, name: string): string {
  if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return name.toLowerCase();
  return fail(
    `unipile.${option} ${JSON.stringify(name)} is no header name`,
    'leave it out for the usual one',
  );
}
