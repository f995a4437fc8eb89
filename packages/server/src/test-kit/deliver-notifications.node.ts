// Run as a process of its own by crash.test.ts of notifications: sends what is due and prints the id of each that left.
import { writeSync } from 'node:fs';
import { createBackground } from '../background.ts';
import { deliverNotifications } from '../notifications/deliver-notifications.ts';
import { toNotificationSettings } from '../notifications/notification-settings.ts';
import type { PipeContext } from '../pipe/pipe-context.ts';
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';

const [file, now] = process.argv.slice(2) as [string, string];
const store = openSqliteStore(file);
const clock = { now: () => Number(now), sleep: () => new Promise<void>(() => {}) };
const log = (): void => {};
const context = { store, clock, log, background: createBackground(clock, log), metric: () => {} };
const settings = toNotificationSettings({
  async send({ id }) {
    writeSync(1, `${id}\n`);
    await new Promise((resolve) => setImmediate(resolve)); // a moment in which to be killed
  },
});
await deliverNotifications(context as unknown as PipeContext, settings);
await store.close();
