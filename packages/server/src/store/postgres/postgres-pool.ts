import pg from 'pg';
import { fail } from '../../option-error.ts';

/** What Patchbay needs of a `pg.Pool`. */
export interface PostgresPool {
  connect(): Promise<PostgresConnection>;
  end(): Promise<void>;
}

/** What Patchbay needs of a connection out of a `pg.Pool`. */
export interface PostgresConnection {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: unknown[] }>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'notification', listener: (message: { payload?: string | undefined }) => void): unknown;
  removeListener(event: 'error', listener: (error: Error) => void): unknown;
  /** With true the connection is closed instead of used again. */
  release(destroy?: boolean): void;
}

/** Where PostgreSQL is: a pool of the app's, which stays the app's to end, or a connection string. */
export type PostgresPlace =
  | { readonly pool: PostgresPool; readonly connectionString?: undefined }
  /** `postgres://user:password@host/database`; a variable that is not set is refused. */
  | { readonly connectionString: string | undefined; readonly pool?: undefined };

/** A pool, and how to let go of it. */
export interface HeldPool {
  readonly pool: PostgresPool;
  /** Ends a pool of our own; leaves the app's alone. */
  release(): Promise<void>;
}

/** How long a query waits for a connection, in milliseconds: a request must not hang while the database is away. */
const CONNECT_TIMEOUT_MS = 5_000;

/**
 * The app's pool, or one of our own.
 *
 * @param where Whose options these are, such as `openPostgresStore`.
 * @throws TypeError when neither is given.
 */
export function holdPool(
  where: string,
  { pool, connectionString }: PostgresPlace,
  maxConnections: number,
): HeldPool {
  if (pool) return { pool, release: async () => {} };
  if (!connectionString) {
    fail(
      where,
      'connectionString is missing, so PostgreSQL cannot be reached',
      'pass one such as postgres://user:password@host/database, usually as PATCHBAY_DB, or a pool',
    );
  }
  const own = new pg.Pool({
    connectionString,
    max: maxConnections,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'patchbay',
  });
  own.on('error', () => {}); // an idle connection was lost: the next query opens another
  let ended: Promise<void> | null = null;
  return {
    pool: own,
    release() {
      ended ??= own.end();
      return ended;
    },
  };
}
