'use client';
import { type Context, createContext } from 'react';

/**
 * Asks a long list to keep a row in the page although it is scrolled out of sight, until the returned function
 * is called: a journey ends with its row.
 */
export const KeepRowContext: Context<(id: string) => () => void> = createContext<(id: string) => () => void>(
  () => () => {},
);
