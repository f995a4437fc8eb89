'use client';
import { type MessagesOverride, mergeMessages } from '@patchbay/core';
import {
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
  useContext,
  useMemo,
} from 'react';
import type { Appearance } from '../provider/appearance.ts';
import { type Parts, PatchbayContext } from '../provider/patchbay-context.ts';
import type { RootOptions } from './Root.tsx';

/** What one component says and looks like, over what its provider says. Keep the object the same between renders. */
export interface Overrides {
  /** Words, long ones and those of dialogs among them. */
  readonly messages?: MessagesOverride;
  /** Class names of the roots in it. */
  readonly elements?: Appearance['elements'];
  /** Pieces that are drawn by the app. */
  readonly parts?: Parts;
}

/** What every public component takes. */
export interface ComponentOptions extends RootOptions {
  /** Words, class names and pieces of this component alone. Needs a provider above it. */
  readonly overrides?: Overrides;
}

/** A component that may be told to differ from its provider; costs nothing where it is not. */
export function withOverrides<Element, Props extends object>(
  Component: ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Element>>,
): ForwardRefExoticComponent<PropsWithoutRef<Props> & RefAttributes<Element>> {
  return forwardRef<Element, Props>(function Overridable(props, ref) {
    const { overrides, ...others } = props as PropsWithoutRef<Props> & ComponentOptions;
    // The props are handed on as they came: TypeScript cannot follow them through the wrapper.
    const drawn = <Component {...(others as unknown as PropsWithoutRef<Props>)} {...{ ref }} />;
    return overrides ? <Overriding overrides={overrides}>{drawn}</Overriding> : drawn;
  });
}

function Overriding({
  overrides: { messages, elements, parts },
  children,
}: {
  overrides: Overrides;
  children: ReactNode;
}): ReactElement {
  const context = useContext(PatchbayContext);
  const own = useMemo(
    () =>
      context && {
        ...context,
        messages: messages ? mergeMessages(context.messages, messages) : context.messages,
        appearance: elements
          ? { ...context.appearance, elements: { ...context.appearance?.elements, ...elements } }
          : context.appearance,
        ...parts,
      },
    [context, messages, elements, parts],
  );
  return <PatchbayContext.Provider value={own}>{children}</PatchbayContext.Provider>;
}
