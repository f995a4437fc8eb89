import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { createPatchbay, jsonLog } from '@patchbay/server';
import { openSqliteStore } from '@patchbay/server/sqlite';
import { Hono } from 'hono';
import { claimAccounts } from './claim-accounts.ts';
import { printNotification } from './print-notification.ts';
import { createSessions, DEMO_OWNER, isSame } from './session.ts';
import { readSettings, type Settings } from './settings.ts';

const settings = readSettingsOrExit();
const sessions = createSessions(settings.secret, { secure: settings.publicUrl.startsWith('https:') });

const patchbay = createPatchbay({
  store: openSqliteStore(settings.databaseFile),
  unipile: settings.unipile,
  webhookSecrets: [settings.webhookSecret],
  secret: settings.secret,
  publicUrl: settings.publicUrl,
  authenticate: (request) => sessions.identify(request),
  appName: 'Patchbay demo',
  returnTo: { default: '/' },
  log: jsonLog(console.log),
  // Quicker than an app would want it: somebody watches.
  ...(settings.printsNotifications && {
    notifications: { send: printNotification, everyMs: 5_000, owners: { gatherMs: 5_000 } },
  }),
});

let claimed = false;
let stopping = false;

const app = new Hono();
app.all('/api/patchbay/*', ({ req }) => patchbay.handler(req.raw));
app.get('/healthz', (c) => (claimed ? c.text('ok') : c.text('reading the linked accounts', 503)));
app.get('/footer-link.json', (c) => c.json(settings.footerLink));
app.use('/', async (c, next) => {
  c.header('cache-control', 'no-cache'); // a page from the cache would come without its session
  // The address with the pass signs in; without one everybody on this machine is signed in.
  if (settings.pass === null || isSame(c.req.query('pass') ?? '', settings.pass)) {
    c.header('set-cookie', sessions.cookie);
  }
  await next();
});
app.use('*', serveStatic({ root: fileURLToPath(new URL('../dist/web', import.meta.url)) }));

const server = serve({ fetch: app.fetch, port: settings.port, hostname: '127.0.0.1' }, () => {
  console.log(`Demo server listens on ${settings.publicUrl}`);
  void claimPatiently();
});

/** Accounts that were linked before Patchbay came have no owner yet; here they all belong to one person. */
async function claimPatiently(): Promise<void> {
  for (let delayMs = 1_000; !claimed; delayMs = Math.min(delayMs * 2, 60_000)) {
    try {
      await claimAccounts(patchbay, DEMO_OWNER);
      claimed = true;
    } catch (error) {
      if (stopping) return;
      const reason = error instanceof Error ? error.message : String(error);
      console.error(`The linked accounts could not be read from Unipile; trying again. ${reason}`);
      await new Promise((resolve) => setTimeout(resolve, delayMs).unref());
    }
  }
}

server.on('error', (error) => {
  console.error(`The demo's server cannot listen on port ${settings.port}: ${error.message}`);
  process.exit(1);
});

async function stop(): Promise<void> {
  stopping = true;
  server.close();
  await patchbay.close();
  process.exit(0);
}
process.once('SIGINT', stop);
process.once('SIGTERM', stop);
// Started by another process that keeps a line open: nobody is left to stop it when that one dies.
if (process.connected) process.once('disconnect', stop);

/** What is wrong with the settings is one sentence, not a stack trace. */
function readSettingsOrExit(): Settings {
  try {
    return readSettings(process.env);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
