import { createTestBackend, type TestBackend, type TestBackendOptions } from '@patchbay/testing';
import {
  type Context,
  createContext,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { PatchbayProvider, type PatchbayProviderProps } from '../provider/PatchbayProvider.tsx';

/** Properties of {@link LiveBackend}. */
export interface LiveBackendProps {
  readonly options?: TestBackendOptions;
  /** What happens to the world before the components are drawn; awaits `settled()` where it needs to. */
  readonly prepare?: (backend: TestBackend) => unknown;
  readonly provider?: PatchbayProviderProps;
  readonly children: ReactNode;
}

/** What stands below every live backend: Storybook puts the mock's controls here. */
export const LiveBackendTools: Context<((backend: TestBackend) => ReactNode) | null> = createContext<
  ((backend: TestBackend) => ReactNode) | null
>(null);

const backends = new WeakMap<Element, TestBackend>();

/**
 * The real server over the mocked Unipile, one for each place where this component stands: a docs page that
 * shows a story twice has two worlds. Ends with the component.
 */
export function LiveBackend({ options, prepare, provider, children }: LiveBackendProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const start = useRef({ options, prepare });
  const [backend, setBackend] = useState<TestBackend | null>(null);
  const tools = useContext(LiveBackendTools);
  useEffect(() => {
    let gone = false;
    let mine: TestBackend | null = null;
    void (async () => {
      const created = await createTestBackend(start.current.options);
      if (gone) return void created.close();
      mine = created;
      await start.current.prepare?.(created);
      if (gone) return;
      if (place.current) backends.set(place.current, created);
      setBackend(created);
    })();
    return () => {
      gone = true;
      void mine?.close();
      setBackend(null);
    };
  }, []);
  return (
    <div ref={place} data-live-backend={backend ? 'ready' : 'starting'}>
      {backend && (
        <PatchbayProvider fetch={backend.fetch} windows={backend.windows} clock={backend.clock} {...provider}>
          {children}
        </PatchbayProvider>
      )}
      {backend && tools?.(backend)}
    </div>
  );
}

/**
 * The backend that stands below an element: for play functions and tests that break things.
 *
 * @throws Error when there is none, or it is not ready yet.
 */
export function liveBackendIn(root: Element): TestBackend {
  const place = root.querySelector('[data-live-backend]');
  const backend = place && backends.get(place);
  if (!backend)
    throw new Error('Patchbay: no live backend is ready in this element. Wait for its first row.');
  return backend;
}
