// Run as a process of its own by crash.test.ts: records deliveries for ever and prints each one that was acknowledged.
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.ts';

const store = openSqliteStore(process.argv[2] as string);
for (let round = 0; ; round++) {
  await Promise.all(
    Array.from({ length: 10 }, async (_, i) => {
      const eventId = `evt_${round}_${i}`;
      const body = JSON.stringify({ id: eventId, type: 'account.locked', account_id: 'acc_of_nobody' });
      await store.recordDelivery({ source: 'unipile-v2', eventId, receivedAt: 1, body, state: 'pending' });
      process.stdout.write(`${eventId}\n`);
    }),
  );
}
