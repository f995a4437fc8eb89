import type { v2 } from '@patchbay/core/unipile';
import { invalidParameters } from '../api-failure.ts';
import { isObject, isTexts, type JsonBody } from '../read-json.ts';

/** What accounts of each provider get from a link's settings. */
export type LinkWishes = Readonly<Record<string, Partial<v2.WireAccount>>>;

/**
 * Reads `config` of `POST /v2/auth/link`: of what it sets, an account shows its products, its scopes and its proxy, but
 * never a password.
 *
 * @throws ApiFailure for what the schema forbids
 */
export function readLinkConfig(body: JsonBody): LinkWishes {
  const config = body.optionalObject('config') ?? {};
  return Object.fromEntries(
    Object.entries(config).flatMap(([provider, settings]) => {
      if (!isObject(settings)) return [];
      const wish = {
        ...readProducts(settings.products),
        ...readProxy(provider, settings),
        ...(isTexts(settings.oauth_scope) && { oauth_scope: settings.oauth_scope.join(',') }),
      };
      return Object.keys(wish).length > 0 ? [[provider, wish]] : [];
    }),
  );
}

function readProducts(products: unknown): Partial<v2.WireAccount> {
  if (!isTexts(products)) return {};
  if (products.includes('recruiter') && products.includes('sales_navigator')) {
    throw invalidParameters(
      'Invalid body: body/config/linkedin/products must not hold recruiter and sales_navigator',
    );
  }
  const running = Object.fromEntries(products.map((product) => [product, 'running']));
  return { metadata: { products_connection_status: running } };
}

/** A proxy of the customer's own goes before a country. */
function readProxy(
  provider: string,
  { custom_proxy: own, auto_proxy_config: automatic }: Readonly<Record<string, unknown>>,
): Partial<v2.WireAccount> {
  if (isObject(own)) {
    const { host, port, username, protocol = 'https' } = own;
    if (typeof host !== 'string' || typeof port !== 'number' || typeof protocol !== 'string') {
      throw invalidParameters(
        `Invalid body: body/config/${provider}/custom_proxy must have a host (string) and a port (number)`,
      );
    }
    const user = typeof username === 'string' ? { username } : {};
    return { proxy: { country: null, auto_proxy: false, host, port, ...user, protocol } };
  }
  if (!isObject(automatic) || typeof automatic.country !== 'string') return {};
  return { proxy: { country: automatic.country, auto_proxy: true } };
}
