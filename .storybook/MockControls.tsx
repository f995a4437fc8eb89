import type { TestBackend } from '@patchbay/testing';
import { type ReactElement, useEffect, useRef } from 'react';

/** The control page of a story's own MockUnipile: accounts, scenarios and their clock, webhooks, the live log. */
export function MockControls({ backend }: { readonly backend: TestBackend }): ReactElement {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => (frame.current ? backend.showControls(frame.current) : undefined), [backend]);
  return (
    <iframe
      ref={frame}
      title="Controls of this story's MockUnipile"
      style={{
        display: 'block',
        boxSizing: 'border-box',
        width: '100%',
        height: 480,
        marginBlockStart: 24,
        resize: 'vertical',
        border: '1px solid var(--_border, GrayText)',
        borderRadius: 10,
      }}
    />
  );
}
