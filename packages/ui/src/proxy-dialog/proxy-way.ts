import { assertNever, type ProxyInput, type ProxyProtocol } from '@patchbay/core';

/** How an account reaches its service: as Unipile chooses, from near a country, or by a proxy of the customer's own. */
export type ProxyWay = 'none' | 'country' | 'own';

/** Every way, the simplest first. */
export const proxyWays: readonly ProxyWay[] = ['none', 'country', 'own'];

/** A way with what it asks for. */
export type ProxyChoice =
  | { readonly way: 'none' }
  | { readonly way: 'country'; readonly country: string }
  | { readonly way: 'own'; readonly proxy: ProxyInput };

/** What was entered into `ProxyWayFields`; the browser has checked what is required. */
export function readProxyWay(form: FormData, way: ProxyWay): ProxyChoice {
  const text = (name: string): string => String(form.get(name) ?? '').trim();
  switch (way) {
    case 'none':
      return { way };
    case 'country':
      return { way, country: text('country') };
    case 'own': {
      const username = text('username');
      const password = String(form.get('password') ?? ''); // a password may begin with a space
      return {
        way,
        proxy: {
          host: text('host'),
          port: Number(text('port')),
          protocol: text('protocol') as ProxyProtocol,
          ...(username && { username }),
          ...(password && { password }),
        },
      };
    }
    default:
      return assertNever(way);
  }
}
