import type { Patchbay } from '../create-patchbay.ts';
import { fail } from '../option-error.ts';

/**
 * Refuses what is no server when the app starts, not when its first request comes.
 *
 * @param where Whose argument it is, such as `toHonoHandler`.
 * @throws TypeError that says what to pass.
 */
export function requireHandler(where: string, patchbay: Pick<Patchbay, 'handler'>): void {
  if (typeof patchbay?.handler === 'function') return;
  fail(where, 'it was given no server', `pass what createPatchbay() returned: ${where}(patchbay)`);
}
