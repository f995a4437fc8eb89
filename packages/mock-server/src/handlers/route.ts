import { type HttpResponseResolver, http, type RequestHandler } from 'msw';
import { withFaults } from '../faults/with-faults.ts';
import type { World } from '../world/world.ts';

/** What the mock's routes listen to. */
export type Method = 'get' | 'post' | 'patch' | 'delete';

/** A request handler for a path of the mock, spelled as Unipile documents it. Faults of the world hit it. */
export function route(
  world: World,
  method: Method,
  path: string,
  resolver: HttpResponseResolver,
): RequestHandler {
  return plainRoute(world, method, path, (info) =>
    withFaults(world, info.request, async () => (await resolver(info)) as Response | undefined),
  );
}

/** A request handler for a path of the mock's own, which no fault hits. */
export function plainRoute(
  world: World,
  method: Method,
  path: string,
  resolver: HttpResponseResolver,
): RequestHandler {
  if (world.choices.trailingSlash === 'optional') {
    // MSW lets a pattern without a slash at the end match both spellings.
    return http[method](world.origin + path.replace(/(?<=.)\/$/, ''), resolver);
  }
  const wantsSlash = path.endsWith('/');
  return http[method](world.origin + path, (info) =>
    new URL(info.request.url).pathname.endsWith('/') === wantsSlash ? resolver(info) : undefined,
  );
}
