import pg from 'pg';

/** What stands in the database at the end: everything but `events` has to be 0. */
export interface FleetOutcome {
  /** In the outbox of all owners. */
  readonly events: number;
  /** Acknowledged, and not in the inbox. */
  readonly lost: number;
  readonly keptTwice: number;
  /** Deliveries that still wait for work. */
  readonly undone: number;
  /** Accounts that are not as their webhook said. */
  readonly notApplied: number;
  /** How often an outbox says more than once that an account broke, or that a read confirmed it. */
  readonly appliedTwice: number;
}

/** Counts. */
export async function countOutcome(
  connectionString: string,
  acknowledged: ReadonlySet<string>,
): Promise<FleetOutcome> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const count = async (from: string): Promise<number> =>
      Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM ${from}`)).rows[0]?.n);
    const { rows } = await client.query<{ event_id: string }>('SELECT event_id FROM patchbay.deliveries');
    const kept = new Set(rows.map(({ event_id }) => event_id));
    return {
      events: await count('patchbay.account_events'),
      lost: [...acknowledged].filter((eventId) => !kept.has(eventId)).length,
      keptTwice: rows.length - kept.size,
      undone: await count("patchbay.deliveries WHERE state = 'pending'"),
      notApplied: await count("patchbay.accounts WHERE status <> 'disconnected'"),
      appliedTwice: await count(
        `(SELECT 1 FROM patchbay.account_events WHERE account->'status'->>'kind' = 'disconnected'
          GROUP BY account->>'id', account->'freshness'->'unconfirmed'->>'status' IS NULL
          HAVING count(*) > 1) AS repeated`,
      ),
    };
  } finally {
    await client.end();
  }
}
