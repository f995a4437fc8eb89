'use client';
import {
  type ComponentType,
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type ReactNode,
  type RefAttributes,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';

/**
 * A component whose code is loaded when it is first drawn, and which draws nothing until then: most pages never
 * show it. Not React's `lazy`, which keeps a failure for ever and hands it to the host's page: here `whenMissing` draws
 * what stands in its place, and may try again.
 */
export function lazyComponent<Root, Props extends object>(
  load: () => Promise<ComponentType<Props & RefAttributes<Root>>>,
  whenMissing: (retry: () => void, props: object) => ReactNode,
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
    return failed ? whenMissing(() => setFailed(false), props) : null;
  });
}

const notYet = (): boolean => false;
