import type { PatchbayOptions } from '../patchbay-options.ts';
import { startServer, type TestServer } from './start-server.ts';

/** A server where `x-who` is `tenant/owner`, and whoever is called ops is an operator. */
export function startForOperators(overrides: Partial<PatchbayOptions> = {}): TestServer {
  return startServer({
    authenticate(request) {
      const [tenantId = '', ownerId = ''] = (request.headers.get('x-who') ?? '').split('/');
      if (ownerId === '') return null;
      const role = ownerId === 'ops' ? 'operator' : 'owner';
      return { ownerId, role, ...(tenantId !== '' && { tenantId }) };
    },
    ...overrides,
  });
}

/** A call with a JSON body. */
export function send(
  server: TestServer,
  who: string,
  method: 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Response> {
  return server.call(who, path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
}
