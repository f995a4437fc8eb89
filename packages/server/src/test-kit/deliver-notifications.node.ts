// Run as a process of its own by crash.test.ts of notifications: sends what is due and prints the id of each that left.
import { writeSync } from 'node:fs';
import { createBackground } from '../background.ts';
import { deliverNotifications } from '../notifications/deliver-notifications.ts';
import { toNotificationSettings } from '../notifications/notification-settings.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';

// After `waitAfter` of them it waits to be killed: it could be done before the signal comes.
const [file, now, waitAfter = 'Infinity'] = process.argv.slice(2) as [string, string, string?];
const store = openSqliteStore(file);
const clock = { now: () => Number(now), sleep: () => new Promise<void>(() => {}) };
const log = (): void => {};
const context = { store, clock, log, background: createBackground(clock, log), metric: () => {} };
let sent = 0;
const settings = toNotificationSettings({
  async send({ id }) {
    writeSync(1, `${id}\n`);
    sent += 1;
    await new Promise((resolve) =>
      sent > Number(waitAfter) ? setInterval(() => {}, 1000) : setImmediate(resolve),
    );
  },
});
await deliverNotifications(context as unknown as PipeContext, settings);
await store.close();
