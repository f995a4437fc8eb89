'use client';
import type { StatusMark } from '@patchbay/core';
import { type ReactElement, useState } from 'react';
import { statusMarkShapes } from './status-mark-shapes.ts';

/** The drawn sign of a status; when it changes, the old one fades out while the new one fades in. */
export function StatusMarkIcon({ mark }: { readonly mark: StatusMark }): ReactElement {
  const [shown, setShown] = useState<{ mark: StatusMark; leaving: StatusMark | null }>({
    mark,
    leaving: null,
  });
  // Set while rendering, so that the first frame of the new mark has the old one to fade.
  if (shown.mark !== mark) setShown({ mark, leaving: shown.mark });
  const { leaving } = shown;
  return (
    <span className="pb-mark">
      {leaving && <Shape key={leaving} mark={leaving} motion="leaving" />}
      <Shape key={mark} mark={mark} motion={leaving ? 'arriving' : undefined} />
    </span>
  );
}

function Shape({
  mark,
  motion,
}: {
  mark: StatusMark;
  motion: 'leaving' | 'arriving' | undefined;
}): ReactElement {
  const { fill, line, dash } = statusMarkShapes[mark];
  return (
    <svg
      className="pb-mark__shape"
      width="16" // where the style sheet is not
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      data-mark={mark}
      data-motion={motion}
    >
      {fill && <path d={fill} fill="currentColor" stroke="currentColor" strokeLinejoin="round" />}
      {line && (
        <path
          d={line}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinejoin="round"
          strokeDasharray={dash}
        />
      )}
    </svg>
  );
}
