import { type Clock, systemClock } from '@patchbay/core';
import { hmacSha256Hex } from '#hmac';
import { consoleLog, type Log, toSafeLog } from '../log.ts';
import { type OptionNames, refuseUnknown } from '../option-names.ts';
import { type Owner, ownerKey } from '../owner.ts';
import { holdPool, type PostgresPlace } from '../store/postgres/postgres-pool.ts';
import type { EventBus } from './event-bus.ts';
import { followNotes } from './follow-notes.ts';
import { createListeners } from './listeners.ts';
import { EVERYBODY, formatNote, parseNote } from './note.ts';
import { createNoteSender } from './note-sender.ts';

/** Where a PostgreSQL bus is, and how it may differ. */
export type PostgresBusOptions = PostgresPlace & {
  /** The schema of the store whose news these are. Default `patchbay`. */
  readonly schema?: string;
  readonly clock?: Clock;
  /** Default: warnings and errors on the console. */
  readonly log?: Log;
};

/** A bus that has to be closed. */
export interface PostgresBus extends EventBus {
  /** Says what waits to be said, if that can be done at once, and lets go of its connections. */
  close(): Promise<void>;
}

const optionNames: OptionNames<PostgresBusOptions> = {
  pool: true,
  connectionString: true,
  schema: true,
  clock: true,
  log: true,
};

/** One connection listens, one speaks. */
const CONNECTIONS = 2;

/**
 * A bus between all processes over one database, by LISTEN and NOTIFY. It keeps one connection to listen; of a pool
 * that is given it takes that one for good. While the database is away nothing is said and nothing is lost: when it is
 * back, every stream looks into the outbox. A pooler between has to keep sessions (PgBouncer: `pool_mode = session`).
 *
 * @throws TypeError without a pool or a connection string, or for an option that is none
 * @example createPatchbay({ store, bus: createPostgresBus({ connectionString: process.env.PATCHBAY_DB }), … })
 */
export function createPostgresBus(options: PostgresBusOptions): PostgresBus {
  refuseUnknown('createPostgresBus', '', options, optionNames);
  const { schema = 'patchbay', clock = systemClock, log = consoleLog } = options;
  const held = holdPool('createPostgresBus', options, CONNECTIONS);
  const life = new AbortController();
  const listeners = createListeners();
  const process = crypto.randomUUID();
  const parts = { pool: held.pool, clock, log: toSafeLog(log), signal: life.signal };
  const sender = createNoteSender(parts, (about, number) => formatNote({ process, about, number }));
  /** A digest: of one length however long an id is, for a note has room for 8,000 bytes; and no log tells a name. */
  const toKey = (owner: Owner): string => hmacSha256Hex(schema, ownerKey(owner)).slice(0, 32);

  const following = followNotes(parts, {
    onNote(payload) {
      const note = parseNote(payload);
      if (!note || note.process === process) return; // heard already
      if (note.about === EVERYBODY) listeners.tellAll();
      else listeners.tell(note.about, note.number || undefined);
    },
    onListening: listeners.tellAll,
  });

  return {
    publish(owner, number = 0) {
      const key = toKey(owner);
      listeners.tell(key, number || undefined);
      sender.send(key, number);
    },
    subscribe: (owner, onNews) => listeners.add(toKey(owner), onNews),
    async close() {
      life.abort(new Error('Patchbay: the bus is closed.'));
      await Promise.all([following, sender.ended()]);
      await held.release();
    },
  };
}
