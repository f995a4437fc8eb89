'use client';
import type { Account } from '@patchbay/core';
import type { ReactElement } from 'react';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link MismatchQuestion}. */
export interface MismatchQuestionProps {
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
export function MismatchQuestion(props: MismatchQuestionProps): ReactElement | null {
  return props.account.identityMismatch ? <Part {...props} /> : null;
}
