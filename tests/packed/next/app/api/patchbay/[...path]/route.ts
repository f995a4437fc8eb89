import { createMockUnipile } from '@patchbay/mock-server';
import { createMemoryStore, createPatchbay } from '@patchbay/server';
import { toNextRoute } from '@patchbay/server/next';

export const dynamic = 'force-dynamic';

const publicUrl = process.env.PATCHBAY_PUBLIC_URL ?? 'http://127.0.0.1:3000';
const webhookSecret = 'wes_packed';
const mock = createMockUnipile({
  origin: 'https://unipile.packed.test',
  webhooks: [{ url: `${publicUrl}/api/patchbay/webhooks/unipile`, secret: webhookSecret }],
  deliver: (input, init) => patchbay.handler(new Request(input, init)),
});
const patchbay = createPatchbay({
  store: createMemoryStore(),
  unipile: { baseUrl: 'https://unipile.packed.test', apiKey: mock.apiKey },
  webhookSecrets: [webhookSecret],
  secret: 'long enough for a test of packed packages',
  publicUrl,
  authenticate: () => ({ ownerId: 'owner' }),
  fetch: (input, init) => mock.fetch(input, init),
});
const given = patchbay.findUnclaimed().then(async (accounts) => {
  for (const { id } of accounts) await patchbay.assign({ accountId: id, ownerId: 'owner' });
});
const route = toNextRoute(patchbay);

export const GET = async (request: Request): Promise<Response> => {
  await given;
  return route.GET(request);
};
export const { POST, PUT, DELETE } = route;
