'use client';
import type { ConnectFlow } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { useMessages } from '../internals/use-messages.ts';

/** Properties of {@link ConnectButtonView}. */
export interface ConnectButtonViewProps
  extends Omit<ComponentPropsWithoutRef<'button'>, 'type' | 'onClick' | 'aria-label' | 'children'> {
  readonly flow: ConnectFlow;
  readonly label: ReactNode;
  /** Accessible name of the label where the label alone does not say which account. */
  readonly labelFor?: string | undefined;
  /** The account whose sign-in window this button opens again. */
  readonly account?: string | undefined;
  /** Nobody waits for it: the button does not call. */
  readonly quiet?: boolean | undefined;
  readonly onPress: () => void;
}

/** The button of a connect journey: one element through all its steps, so that focus stays on it. */
export const ConnectButtonView: ForwardRefExoticComponent<
  ConnectButtonViewProps & RefAttributes<HTMLButtonElement>
> = forwardRef(function ConnectButtonView({ flow, label, labelFor, account, quiet, onPress, ...rest }, ref) {
  const { actions } = useMessages();
  const busy = flow.step === 'preparing' || flow.step === 'checking';
  const again = flow.step === 'waiting';
  // Where the browser blocked the window nothing is open: the way on is the link beneath.
  const stepsBack = again || flow.step === 'blocked';
  const againFor = account === undefined ? undefined : actions.openAgainFor(account);
  return (
    <button
      className="pb-button"
      {...rest}
      ref={ref}
      type="button"
      data-variant={stepsBack || quiet ? 'quiet' : 'primary'}
      aria-label={again ? againFor : labelFor}
      aria-disabled={busy || undefined} // not `disabled`: that would drop the focus
      onClick={busy ? undefined : onPress}
    >
      {again ? actions.openAgain : label}
    </button>
  );
});
