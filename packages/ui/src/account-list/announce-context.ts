'use client';
import { type Context, createContext } from 'react';

/** Says something through the list's one live region. */
export const AnnounceContext: Context<(text: string) => void> = createContext<(text: string) => void>(
  () => {},
);
