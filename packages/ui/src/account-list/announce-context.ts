'use client';
import { type Context, createContext } from 'react';

/** Says something about a subject through the list's one live region. */
export type Announce = (text: string, subject?: string) => void;

export const AnnounceContext: Context<Announce> = createContext<Announce>(() => {});
