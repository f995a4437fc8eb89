import { ConnectionResult } from '@patchbay/ui';
import type { ReactElement } from 'react';

/** For a person who signed in within this tab and comes back without success; success shows in the list itself. */
export function ResultNotice(): ReactElement {
  return <ConnectionResult className="notice-place" failuresOnly />;
}
