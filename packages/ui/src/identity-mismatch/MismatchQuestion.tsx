'use client';
import type { Account } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link MismatchQuestion}. */
export interface MismatchQuestionProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    ComponentOptions {
  readonly account: Account;
  /** Opens the sign-in. Called inside the click, because a browser allows a window only there. */
  readonly onSignIn: () => void;
}

const Part = lazyPart<HTMLElement, MismatchQuestionProps>(
  async () => (await import('./MismatchQuestionPart.tsx')).MismatchQuestionPart,
);

/**
 * What an account asks its owner after somebody else signed in, wired to the server; nothing while it asks nothing.
 * Its code is loaded when it does.
 */
export const MismatchQuestion: ForwardRefExoticComponent<MismatchQuestionProps & RefAttributes<HTMLElement>> =
  forwardRef(function MismatchQuestion(props, ref) {
    return props.account.identityMismatch ? <Part {...props} ref={ref} /> : null;
  });
