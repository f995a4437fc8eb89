'use client';
import type { Account } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react';
import { type ComponentOptions, withOverrides } from '../internals/overrides.tsx';
import { useRoot } from '../internals/use-root.ts';
import { ConnectView } from './ConnectView.tsx';
import { useReconnect } from './use-reconnect.ts';

/** Properties of {@link ReconnectButton}. */
export interface ReconnectButtonProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>,
    ComponentOptions {
  readonly account: Account;
  /** A key of the server's `returnTo` table: where a person comes back to who went there in this tab. */
  readonly returnTo?: string;
}

/**
 * The one action that mends an account, under the name its remedy gives it. Draws nothing where a sign-in
 * cannot help; `<RemediationPanel>` says why.
 *
 * @example <ReconnectButton account={account} />
 */
export const ReconnectButton: ForwardRefExoticComponent<
  ReconnectButtonProps & RefAttributes<HTMLDivElement>
> = withOverrides(
  forwardRef(function ReconnectButton({ account, returnTo, className, style, ...rest }, ref) {
    const button = useReconnect(account, returnTo);
    const root = useRoot('pb-connect', { className, style });
    if (!button.label && button.flow.step === 'idle') return null;
    return <ConnectView {...rest} {...root} ref={ref} {...button} />;
  }),
);
