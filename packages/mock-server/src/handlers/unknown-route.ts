import { HttpResponse, http, type RequestHandler } from 'msw';
import { withFaults } from '../faults/with-faults.ts';
import type { World } from '../world/world.ts';

/**
 * Answers whatever no other handler knows, so that nothing meant for the mock leaves for the network. The body is
 * the framework's own, not Unipile's error object: seen by a third party.
 */
export function unknownRoute(world: World): RequestHandler {
  return http.all(`${world.origin}/*`, ({ request }) => withFaults(world, request, () => notFound(request)));
}

/** The answer to a request that reached the mock and is meant for somebody else: never Unipile's, so it may explain. */
export function elsewhere(request: Request, { origin }: Pick<World, 'origin'>): Response {
  const { method, url } = request;
  const message = `Cannot ${method} ${url.replace(/[?#].*$/s, '')}: this mock answers at ${origin} only. Give your client that address, as in createPatchbay({ unipile: { apiKey: mock.apiKey, baseUrl: mock.origin }, fetch: mock.fetch }).`;
  return HttpResponse.json({ message }, { status: 404 });
}

/** The answer for a route that does not exist. */
export function notFound(request: Request): Response {
  const message = `Cannot ${request.method} ${new URL(request.url).pathname}`;
  return HttpResponse.json({ message }, { status: 404 });
}
