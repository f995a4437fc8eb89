import { asFields, asId, asText } from '../read.ts';

/** How a restart went. A failure arrives with HTTP 200. */
export type RestartAnswer = 'restarted' | 'failed' | 'unrecognized';

/** Reads the answer of `POST /accounts/{id}/restart`. Total. */
export function parseRestart(input: unknown): RestartAnswer {
  switch (asFields(input).object) {
    case 'AccountRestarted':
      return 'restarted';
    case 'AccountFailedToRestart':
      return 'failed';
    default:
      return 'unrecognized';
  }
}

/** Where a repeated synchronisation stands; a word of the future is kept. */
export type ResyncAnswer =
  | { readonly state: 'started' | 'running' | 'done' | 'chunk-done' | 'failed' }
  | { readonly state: 'unknown'; readonly raw: string };

/** Reads the answer of `GET /accounts/{id}/sync`. Total. */
export function parseResync(input: unknown): ResyncAnswer {
  const raw = asText(asFields(input).status) ?? '';
  switch (raw.toUpperCase()) {
    case 'SYNC_STARTED':
      return { state: 'started' };
    case 'SYNC_RUNNING':
      return { state: 'running' };
    case 'SYNC_DONE':
      return { state: 'done' };
    case 'CHUNK_DONE':
      return { state: 'chunk-done' };
    case 'SYNC_ERROR':
      return { state: 'failed' };
    default:
      return { state: 'unknown', raw };
  }
}

/** The account that `PATCH /accounts/{id}` changed; null when the answer does not say so. */
export function parseAccountPatched(input: unknown): string | null {
  const { object, account_id } = asFields(input);
  return object === 'AccountPatched' ? asId(account_id) : null;
}

/** Whether the answer of `DELETE /accounts/{id}` says that the account is gone. */
export function parseAccountDeleted(input: unknown): boolean {
  return asFields(input).object === 'AccountDeleted';
}
