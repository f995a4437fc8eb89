import type { ReactNode } from 'react';
import { type RenderResult, render } from 'vitest-browser-react';
import '../styles/index.css';
// Loaded beforehand: a test moves its clock and does not wait for chunks.
import '../account-list/RowPanelPart.tsx';
import '../internals/connect-journey.ts';
import '../remediation/RemediationPanelPart.tsx';
import '../provider/live-stream.ts';
import { PatchbayProvider, type PatchbayProviderProps } from '../provider/PatchbayProvider.tsx';
import { createFakeClient, type FakeClient } from './fake-client.ts';
import { createFakeWindows, type FakeWindows } from './fake-windows.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

/** A drawn component, and the world that the test moves. */
export interface Drawn {
  readonly screen: RenderResult;
  readonly client: FakeClient;
  readonly windows: FakeWindows;
  readonly clock: ManualClock;
}

/** What a test brings itself. */
export type DrawOptions = Partial<Omit<Drawn, 'screen'>> & { readonly provider?: PatchbayProviderProps };

/** Draws components below a provider whose server, windows and time belong to the test. */
export async function draw(children: ReactNode, options: DrawOptions = {}): Promise<Drawn> {
  const client = options.client ?? createFakeClient();
  const windows = options.windows ?? createFakeWindows();
  const clock = options.clock ?? createManualClock(Date.UTC(2026, 10, 20, 14, 4));
  const screen = await render(children, {
    // A wrapper, so that `screen.rerender` keeps the provider.
    wrapper: ({ children: inside }) => (
      <PatchbayProvider client={client} windows={windows} clock={clock} {...options.provider}>
        {inside}
      </PatchbayProvider>
    ),
  });
  return { screen, client, windows, clock };
}
