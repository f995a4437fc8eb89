import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createPatchbay } from '@patchbay/server';
import { openSqliteStore } from '@patchbay/server/sqlite';
import { Hono } from 'hono';
import { claimAccounts } from './claim-accounts.ts';
import { createSessions, DEMO_OWNER, isSame } from './session.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env);
const sessions = createSessions(settings.secret);

const patchbay = createPatchbay({
  store: openSqliteStore(settings.databaseFile),
  unipile: settings.unipile,
  webhookSecrets: [settings.webhookSecret],
  secret: settings.secret,
  publicUrl: settings.publicUrl,
  authenticate: (request) => sessions.identify(request),
  returnTo: { default: '/' },
  log: (entry) => console.log(JSON.stringify(entry)),
});

const app = new Hono();
app.all('/api/patchbay/*', ({ req }) => patchbay.handler(req.raw));
app.get('/healthz', (c) => c.text('ok'));
app.get('/footer-link.json', (c) => c.json(settings.footerLink));
app.use('/', async (c, next) => {
  // The address with the pass signs in; without one everybody on this machine is signed in.
  if (settings.pass === null || isSame(c.req.query('pass') ?? '', settings.pass)) {
    c.header('set-cookie', sessions.cookie);
  }
  await next();
});
app.use('*', serveStatic({ root: new URL('../dist/web', import.meta.url).pathname }));

const server = serve({ fetch: app.fetch, port: settings.port, hostname: '127.0.0.1' }, () => {
  console.log(`Demo server listens on ${settings.publicUrl}`);
  // Accounts that were linked before Patchbay came have no owner yet; here they all belong to one person.
  claimAccounts(patchbay, DEMO_OWNER).catch((error: unknown) => {
    console.error('The linked accounts could not be read from Unipile:', error);
  });
});
server.on('error', (error) => {
  console.error(`The demo's server cannot listen on port ${settings.port}: ${error.message}`);
  process.exit(1);
});

async function stop(): Promise<void> {
  server.close();
  await patchbay.close();
  process.exit(0);
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
