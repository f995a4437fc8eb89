'use client';
import type { ComponentType, ForwardRefExoticComponent, PropsWithoutRef, RefAttributes } from 'react';
import { withOverrides } from '../internals/overrides.tsx';
import { lazyComponent } from './lazy-component.tsx';
import { PartFailed } from './PartFailed.tsx';

/**
 * A component whose code is loaded when it is first drawn, and which draws nothing until then: most pages never
 * show it. Where that fails, it says so in its place and has a button to try again.
 */
export function lazyPart<Root, Props extends object>(
  load: () => Promise<ComponentType<Props & RefAttributes<Root>>>,
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Root>> {
  return withOverrides<Root, Props>(
    lazyComponent(load, (retry, props) =>
      // A dialog that is closed has nothing to say.
      'open' in props && !props.open ? null : <PartFailed onRetry={retry} />,
    ),
  );
}
