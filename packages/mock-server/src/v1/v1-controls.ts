import type { World } from '../world/world.ts';
import { approve } from './native/advance.ts';
import { type SourceStatusOptions, setSourceStatus } from './world/set-source-status.ts';
import { toV1Id, toWorldId } from './world/v1-id.ts';
import { v1SideOf } from './world/v1-side-of.ts';

/** Buttons for what only v1 has. Accounts may be named by the id of either generation. */
export interface V1Controls {
  /** The id under which v1 knows an account of the world. */
  idOf(accountId: string): string;
  /** The world's id of an account of v1, for the other controls of the mock. */
  worldIdOf(v1Id: string): string;
  /**
   * Puts the sources of an account into a status: `OK` `CONNECTING` `CREDENTIALS` `PERMISSIONS` `STOPPED` `ERROR`,
   * or a word nobody knows.
   */
  setSourceStatus(accountId: string, word: string, options?: SourceStatusOptions): Promise<void>;
  /** Makes every restart of an account answer `AccountFailedToRestart`, or no longer. */
  setRestartFails(accountId: string, fails: boolean): void;
  /** Somebody scans the QR code, or taps in the app, of a sign-in under way. */
  approve(accountId: string): void;
}

/** Each control throws when the mock serves no v1, or has no such account or sign-in. */
export function v1Controls(world: World): V1Controls {
  return {
    idOf: toV1Id,
    worldIdOf: (v1Id) => toWorldId(world.accounts, v1Id),
    setSourceStatus: (accountId, word, options) => setSourceStatus(world, accountId, word, options),
    setRestartFails: (accountId, fails) => {
      const { traits } = v1SideOf(world);
      const id = toWorldId(world.accounts, accountId);
      const { restartFails: _, ...rest } = traits.get(id) ?? {};
      traits.set(id, fails ? { ...rest, restartFails: true } : rest);
    },
    approve: (accountId) => approve(world, v1SideOf(world), toV1Id(accountId)),
  };
}
