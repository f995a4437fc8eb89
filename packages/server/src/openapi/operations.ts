import type { Operations } from './operation.ts';
import { operatorOperations } from './operator-operations.ts';
import { otherOperations } from './other-operations.ts';
import { ownerOperations } from './owner-operations.ts';

/** Everything that the document speaks of. */
export const operations: Operations = { ...ownerOperations, ...operatorOperations, ...otherOperations };
