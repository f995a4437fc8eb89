'use client';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { useConnect } from '../hooks/use-connect.ts';
import { type ComponentOptions, withOverrides } from '../internals/overrides.tsx';
import { useRoot } from '../internals/use-root.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { ConnectView } from './ConnectView.tsx';

/** Properties of {@link ConnectButton}. */
export interface ConnectButtonProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>,
    ComponentOptions {
  /** Provider ids that the person may choose from. Default: all. */
  readonly providers?: '*' | readonly string[];
  /** A key of the server's `returnTo` table: where a person comes back to who went there in this tab. */
  readonly returnTo?: string;
  /** The label. Default: `messages.actions.connect`. */
  readonly children?: ReactNode;
}

/**
 * Links a new account: opens the sign-in window and follows the journey until the account is confirmed.
 *
 * @example <ConnectButton providers={['linkedin', 'google']} />
 */
export const ConnectButton: ForwardRefExoticComponent<ConnectButtonProps & RefAttributes<HTMLDivElement>> =
  withOverrides(
    forwardRef(function ConnectButton(
      { providers = '*', returnTo, children, className, style, ...rest },
      ref,
    ) {
      const { messages } = usePatchbay();
      const { flow, press, dismiss } = useConnect();
      const root = useRoot('pb-connect', { className, style });
      return (
        <ConnectView
          {...rest}
          {...root}
          ref={ref}
          flow={flow}
          label={children ?? messages.actions.connect}
          onPress={() =>
            press({ purpose: 'connect', providers, ...(returnTo !== undefined && { returnTo }) })
          }
          onDismiss={dismiss}
        />
      );
    }),
  );
