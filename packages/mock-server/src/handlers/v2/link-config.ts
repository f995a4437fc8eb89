import { isObject, type JsonBody } from '../read-json.ts';
import { readSettings, type Wanted } from './account-settings.ts';

/** What accounts of each provider get from a link's settings. */
export type LinkWishes = Readonly<Record<string, Wanted>>;

/**
 * Reads `config` of `POST /v2/auth/link`.
 *
 * @throws ApiFailure for what the schema forbids
 */
export function readLinkConfig(body: JsonBody): LinkWishes {
  const config = body.optionalObject('config') ?? {};
  return Object.fromEntries(
    Object.entries(config).flatMap(([provider, settings]) => {
      if (!isObject(settings)) return [];
      const wish = readSettings(`body/config/${provider}`, provider, settings);
      return Object.keys(wish).length > 0 ? [[provider, wish]] : [];
    }),
  );
}
