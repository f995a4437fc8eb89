'use client';
import {
  type ComponentType,
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type RefAttributes,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { PartFailed } from './PartFailed.tsx';

/**
 * A component whose code is loaded when it is first drawn, and which draws nothing until then: most pages never
 * show it. Not React's `lazy`, which keeps a failure for ever and hands it to the host's page: here the place of the
 * part says what happened and has a button to try again; `quiet` for what a page can do without.
 */
export function lazyPart<Root, Props extends object>(
  load: () => Promise<ComponentType<Props & RefAttributes<Root>>>,
  whenMissing: 'say' | 'quiet' = 'say',
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Root>> {
  // The props are handed on as they come: TypeScript cannot follow them through the wrapper.
  let Part: ComponentType<object> | null = null;
  let loading: Promise<void> | null = null;
  const drawn = new Set<() => void>();
  const subscribe = (redraw: () => void): (() => void) => {
    drawn.add(redraw);
    return () => drawn.delete(redraw);
  };
  const isLoaded = (): boolean => Part !== null;

  async function fetchPart(): Promise<void> {
    try {
      Part = (await load()) as ComponentType<object>;
      for (const redraw of drawn) redraw();
    } finally {
      loading = null;
    }
  }

  return forwardRef<Root, Props>(function LazyPart(props, ref) {
    // On the server and while hydrating there is nothing: the server may have loaded what the browser has not.
    const loaded = useSyncExternalStore(subscribe, isLoaded, notYet);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded || failed) return;
      let gone = false;
      loading ??= fetchPart();
      loading.catch(() => {
        if (!gone) setFailed(true);
      });
      return () => {
        gone = true;
      };
    }, [loaded, failed]);
    if (Part && loaded) return <Part {...props} {...{ ref }} />;
    // A dialog that is closed has nothing to say.
    if (!failed || whenMissing === 'quiet' || ('open' in props && !props.open)) return null;
    return <PartFailed onRetry={() => setFailed(false)} />;
  });
}

const notYet = (): boolean => false;
