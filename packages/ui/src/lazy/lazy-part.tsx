'use client';
import {
  type ComponentType,
  type ForwardRefExoticComponent,
  forwardRef,
  lazy,
  type PropsWithoutRef,
  type RefAttributes,
  Suspense,
} from 'react';

/**
 * A component whose code is loaded when it is first drawn, and which draws nothing until then: most pages never
 * show it.
 */
export function lazyPart<Root, Props extends object>(
  load: () => Promise<ComponentType<Props & RefAttributes<Root>>>,
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Root>> {
  // The props are handed on as they come: TypeScript cannot follow them through both wrappers.
  const Part = lazy(async () => ({ default: (await load()) as ComponentType<object> }));
  return forwardRef<Root, Props>(function LazyPart(props, ref) {
    return (
      <Suspense fallback={null}>
        <Part {...props} {...{ ref }} />
      </Suspense>
    );
  });
}
