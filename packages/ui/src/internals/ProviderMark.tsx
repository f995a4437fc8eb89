'use client';
import { type ReactElement, useContext } from 'react';
import { PatchbayContext } from '../provider/patchbay-context.ts';

/** Simple signs of our own, neutral in colour: colour belongs to the status. Lines on a 24 × 24 grid. */
const signs: Readonly<Record<string, string>> = {
  whatsapp:
    'M4 20l1.3-4A8 8 0 1 1 8.4 19ZM9 8.5c0 4 2.5 6.5 6.5 6.5v-2l-2-.8-1 1a5 5 0 0 1-1.7-1.7l1-1-.8-2Z',
  telegram: 'M20.5 4 3.5 11l5 2 2 6 3-3.5 4.5 3.2ZM8.5 13l8-5.5',
  instagram:
    'M8 4h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H8a4 4 0 0 1-4-4V8a4 4 0 0 1 4-4ZM12 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM16.5 7.5v.1',
  imap: 'M4 6h16v12H4ZM4 7l8 6 8-6',
};

const letters: Readonly<Record<string, string>> = { linkedin: 'in', outlook: 'O', google: 'G', x: 'X' };

/** The sign of a provider; the first letter of its name for one that has none. */
export function ProviderMark({
  provider,
  name,
}: {
  readonly provider: string;
  readonly name: string;
}): ReactElement {
  const drawn = useContext(PatchbayContext)?.providerMark?.({ provider, name });
  const sign = Object.hasOwn(signs, provider) ? signs[provider] : undefined;
  return (
    <span className="pb-provider" aria-hidden="true">
      {drawn ??
        (sign ? (
          <svg
            aria-hidden="true"
            viewBox="0 0 24 24"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.75"
            strokeLinejoin="round"
            strokeLinecap="round"
          >
            <path d={sign} />
          </svg>
        ) : (
          (Object.hasOwn(letters, provider) && letters[provider]) || name.charAt(0).toUpperCase()
        ))}
    </span>
  );
}
