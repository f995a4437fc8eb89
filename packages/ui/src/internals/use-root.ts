'use client';
import { type CSSProperties, useContext } from 'react';
import { type ElementName, toVariableStyle } from '../provider/appearance.ts';
import { PatchbayContext } from '../provider/patchbay-context.ts';

/** What each component's outermost element carries. */
export interface RootProps {
  readonly className: string;
  readonly style: CSSProperties | undefined;
  readonly 'data-pb-scheme': string | undefined;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** Class, variables and colour scheme of a root element, the caller's own added. */
export function useRoot(
  name: string,
  own: { className?: string | undefined; style?: CSSProperties | undefined },
): RootProps {
  const context = useContext(PatchbayContext);
  const variables = context?.appearance && toVariableStyle(context.appearance);
  const given = context?.appearance?.elements?.[name.slice('pb-'.length) as ElementName];
  return {
    ...context?.speaks,
    className: `pb-root ${name}${given ? ` ${given}` : ''}${own.className ? ` ${own.className}` : ''}`,
    style: variables ? { ...variables, ...own.style } : own.style,
    'data-pb-scheme': context?.colorScheme,
  };
}
