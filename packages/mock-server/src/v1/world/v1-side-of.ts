import type { World } from '../../world/world.ts';
import type { V1Side } from './v1-side.ts';

/** @throws Error when the mock was made without v1. */
export function v1SideOf(world: World): V1Side {
  if (world.v1) return world.v1;
  throw new Error(
    "Patchbay: this mock serves no v1. Make it with createMockUnipile({ api: 'v1' }) or 'both'.",
  );
}
