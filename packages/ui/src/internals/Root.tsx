'use client';
import {
  type DialogHTMLAttributes,
  type ElementType,
  type ForwardRefExoticComponent,
  forwardRef,
  type HTMLAttributes,
  type ReactElement,
  type RefAttributes,
} from 'react';

/** Everything that a root element carries, its children and its ref among it: spread all of it. */
// biome-ignore lint/suspicious/noExplicitAny: the host's element takes the ref, whatever element it is
export type RenderedRootProps = HTMLAttributes<HTMLElement> & RefAttributes<any>;

/** What every component and every view takes about its outermost element. */
export interface RootOptions {
  /**
   * Draws the outermost element in place of the kit's own, such as an `<article>` or a component of the app's. It has to
   * spread the props it is given; a dialog has to stay a `<dialog>`.
   *
   * @example <AccountList render={(props) => <article {...props} />} />
   */
  readonly render?: (props: RenderedRootProps) => ReactElement;
}

/** The outermost element of a component: the kit's own, or what the host draws in its place. */
export const Root: ForwardRefExoticComponent<
  RootOptions & { readonly tag: ElementType } & DialogHTMLAttributes<HTMLElement> & RefAttributes<HTMLElement>
> = forwardRef(function Root({ tag: Tag, render, ...props }, ref) {
  return render ? render({ ...props, ref }) : <Tag {...props} ref={ref} />;
});
