import {
  type AccountStatus,
  type AccountStatusKind,
  accountStatusKinds,
} from '../../account/account-status.ts';
import { connectionCauses, outageCauses } from '../../account/cause.ts';

const byKind: Readonly<Record<AccountStatusKind, readonly AccountStatus[]>> = {
  running: [{ kind: 'running' }],
  connecting: [{ kind: 'connecting' }],
  disconnected: connectionCauses.map((cause) => ({ kind: 'disconnected', cause })),
  partial: connectionCauses.map((cause) => ({ kind: 'partial', cause })),
  degraded: [null, ...outageCauses].map((cause) => ({ kind: 'degraded', cause })),
  errored: [null, ...outageCauses].map((cause) => ({ kind: 'errored', cause })),
  paused: [{ kind: 'paused' }],
  removed: [{ kind: 'removed' }],
  unknown: [{ kind: 'unknown', raw: 'HIBERNATING' }],
};

/** Every status with every cause, for tests. */
export const knownStatuses: readonly AccountStatus[] = accountStatusKinds.flatMap((kind) => byKind[kind]);
