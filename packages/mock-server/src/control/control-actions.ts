import { setSourceStatus } from '../v1/world/set-source-status.ts';
import type { SourceName } from '../v1/world/source-words.ts';
import {
  type InterruptionReason,
  removeAccount,
  setFirstSync,
  setLocked,
  setStatus,
} from '../world/account-actions.ts';
import { handOver } from '../world/hand-over.ts';
import type { World } from '../world/world.ts';

/** Does something to one account; `fields` come from a form or a JSON body. */
export type ControlAction = (world: World, accountId: string, fields: URLSearchParams) => Promise<void>;

/** What `POST /control/accounts/:id/:action` can do. */
export const controlActions: Readonly<Record<string, ControlAction>> = {
  disconnect: (world, id) => setStatus(world, id, 'disconnected'),
  recover: (world, id) => setStatus(world, id, 'running'),
  /** Field `reason`: `unipile`, `proxy` or `provider` (the default). */
  interrupt: (world, id, fields) => setStatus(world, id, 'errored', { reason: readReason(fields) }),
  'hand-over': (world, id) => handOver(world, id),
  remove: (world, id) => removeAccount(world, id),
  lock: (world, id) => setLocked(world, id, true),
  unlock: (world, id) => setLocked(world, id, false),
  /** Field `status`: `pending`, `running`, `failed` or `completed` (the default). */
  'first-sync': (world, id, fields) => setFirstSync(world, id, readSync(fields)),
  /** Fields `status`, and if wanted `product`, `reason`, `silent` (`true`). */
  status: (world, id, fields) => {
    const product = fields.get('product');
    return setStatus(world, id, fields.get('status') ?? 'running', {
      ...(product && { product }),
      reason: readReason(fields),
      silent: fields.get('silent') === 'true',
    });
  },
  /** Field `status`: a word of v1, and if wanted `source`, such as `CALENDAR`. Only where v1 is served. */
  'v1-status': (world, id, fields) => {
    const source = fields.get('source');
    return setSourceStatus(world, id, fields.get('status') ?? 'OK', {
      ...(source && { source: source as SourceName }),
      silent: fields.get('silent') === 'true',
    });
  },
};

function readSync(fields: URLSearchParams): 'pending' | 'running' | 'failed' | 'completed' {
  const status = fields.get('status');
  return status === 'pending' || status === 'running' || status === 'failed' ? status : 'completed';
}

function readReason(fields: URLSearchParams): InterruptionReason {
  const reason = fields.get('reason');
  return reason === 'unipile' || reason === 'proxy' ? reason : 'provider';
}
