import type { v2 } from '@patchbay/core/unipile';
import { invalidParameters } from '../api-failure.ts';
import { isObject, isTexts } from '../read-json.ts';

/** What an account shows of its settings. */
export type Wanted = Partial<v2.WireAccount>;

type Settings = Readonly<Record<string, unknown>>;

/**
 * Reads the settings of one provider, out of `config` of a link or of an auth intent: of what they set, an account
 * shows its products, its scopes and its proxy, but never a password.
 *
 * @throws ApiFailure for what the schema forbids; `where` is how it names the place
 */
export function readSettings(where: string, provider: string, settings: Settings): Wanted {
  return {
    ...(provider === 'linkedin' && readProducts(where, settings.products)),
    ...readProxy(where, settings),
    ...(isTexts(settings.oauth_scope) && { oauth_scope: settings.oauth_scope.join(',') }),
  };
}

/** A proxy of the customer's own, as an account shows it. */
export function readCustomProxy(where: string, own: Settings): NonNullable<v2.WireAccount['proxy']> {
  const { host, port, username, protocol = 'https' } = own;
  if (typeof host !== 'string' || typeof port !== 'number') {
    throw invalidParameters(`Invalid body: ${where} must have a host (string) and a port (number)`);
  }
  if (typeof protocol !== 'string' || !protocols.includes(protocol)) {
    throw invalidParameters(`Invalid body: ${where}/protocol must be equal to one of the allowed values`);
  }
  return {
    country: null,
    auto_proxy: false,
    host,
    port,
    ...(typeof username === 'string' && { username }),
    protocol,
  };
}

const protocols: readonly string[] = ['https', 'http', 'socks5', 'socks4'];

const linkedinProducts: readonly string[] = ['classic', 'recruiter', 'sales_navigator', 'company'];

function readProducts(where: string, products: unknown): Wanted {
  if (!isTexts(products)) return {};
  if (!products.every((product) => linkedinProducts.includes(product))) {
    throw invalidParameters(`Invalid body: ${where}/products must be equal to one of the allowed values`);
  }
  if (products.includes('recruiter') && products.includes('sales_navigator')) {
    throw invalidParameters(`Invalid body: ${where}/products must not hold recruiter and sales_navigator`);
  }
  const running = Object.fromEntries(products.map((product) => [product, 'running']));
  return { metadata: { products_connection_status: running } };
}

/** A proxy of the customer's own goes before a country. */
function readProxy(where: string, { custom_proxy: own, auto_proxy_config: automatic }: Settings): Wanted {
  if (isObject(own)) return { proxy: readCustomProxy(`${where}/custom_proxy`, own) };
  if (!isObject(automatic) || typeof automatic.country !== 'string') return {};
  return { proxy: { country: automatic.country, auto_proxy: true } };
}
