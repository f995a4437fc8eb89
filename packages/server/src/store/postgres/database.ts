import type { PostgresConnection, PostgresPool } from './postgres-pool.ts';

/** Runs statements. */
export interface Queries {
  query<Row>(text: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** A pool, with transactions. A statement outside one is a transaction of its own. */
export interface Database extends Queries {
  /** Commits what `work` did, or nothing of it. `work` may run twice: two that block each other are tried again. */
  transaction<T>(work: (tx: Queries) => Promise<T>): Promise<T>;
}

/** Two transactions waited for each other, and this one was ended. */
const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';

export function createDatabase(pool: PostgresPool): Database {
  async function withConnection<T>(use: (connection: PostgresConnection) => Promise<T>): Promise<T> {
    const connection = await pool.connect();
    let lost = false;
    // Without a listener a connection that breaks while it is in use would end the process.
    const onError = (): void => {
      lost = true;
    };
    connection.on('error', onError);
    try {
      return await use(connection);
    } finally {
      connection.removeListener('error', onError);
      connection.release(lost);
    }
  }

  const database: Database = {
    query: (text, values) => withConnection((connection) => toQueries(connection).query(text, values)),
    async transaction(work) {
      for (let tries = 0; ; tries++) {
        try {
          return await withConnection((connection) => runTransaction(connection, work));
        } catch (error) {
          if (tries >= 3 || !isCollision(error)) throw error;
        }
      }
    },
  };
  return database;
}

async function runTransaction<T>(
  connection: PostgresConnection,
  work: (tx: Queries) => Promise<T>,
): Promise<T> {
  await connection.query('BEGIN');
  try {
    const result = await work(toQueries(connection));
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    await connection.query('ROLLBACK').catch(() => {}); // the connection is gone, and the transaction with it
    throw error;
  }
}

function toQueries(connection: PostgresConnection): Queries {
  return {
    async query<Row>(text: string, values: readonly unknown[] = []) {
      const { rows } = await connection.query(text, values.map(toParameter));
      return rows as Row[];
    },
  };
}

/** PostgreSQL's text has no place for the character zero, which somebody may well write into a name or an address. */
function toParameter(value: unknown): unknown {
  return typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '\uFFFD') : value;
}

function isCollision(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code;
  return code === DEADLOCK || code === SERIALIZATION_FAILURE;
}
