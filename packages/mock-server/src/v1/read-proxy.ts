import type { v2 } from '@patchbay/core/unipile';
import type { V1Body } from './v1-body.ts';

/** A proxy of the customer's own, as an account shows it: never its password. */
export function readProxy(body: V1Body): NonNullable<v2.WireAccount['proxy']> | undefined {
  const proxy = body.optionalBody('proxy');
  if (!proxy) return undefined;
  const username = proxy.optionalText('username');
  proxy.optionalText('password');
  return {
    country: null,
    auto_proxy: false,
    host: proxy.text('host'),
    port: proxy.number('port'),
    protocol: proxy.optionalWord('protocol', ['https', 'http', 'socks5']) ?? 'https',
    ...(username !== undefined && { username }),
  };
}
