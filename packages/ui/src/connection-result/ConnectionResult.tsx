'use client';
import { type Account, type ConnectResult, isConnectRefusal } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react';
import type { ActionHandlers } from '../guide-actions/GuideActions.tsx';
import { type ComponentOptions, withOverrides } from '../internals/overrides.tsx';
import { Root } from '../internals/Root.tsx';
import { useRoot } from '../internals/use-root.ts';
import { lazyPart } from '../lazy/lazy-part.tsx';
import type { ConnectionResultPartProps } from './ConnectionResultPart.tsx';
import { useReturnedResult } from './use-returned-result.ts';

/** Properties of {@link ConnectionResult}. */
export interface ConnectionResultProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>,
    ComponentOptions {
  /** How the sign-in ended. Default: what the server's return page has put into the address. */
  readonly result?: ConnectResult | null;
  /** The account that was signed in to again, where the page knows it. */
  readonly account?: Account;
  /** Where the person's accounts are; without it, the notice is closed instead. */
  readonly backHref?: string;
  /** Leaves success to the list beside it, where the account turns green. */
  readonly failuresOnly?: boolean;
  /** What the app does about actions such as `ask-administrator`; without it they are not offered. */
  readonly actions?: ActionHandlers;
  /** A key of the server's `returnTo` table, for the next try. */
  readonly returnTo?: string;
}

const Part = lazyPart<HTMLDivElement, ConnectionResultPartProps>(
  async () => (await import('./ConnectionResultPart.tsx')).ConnectionResultPart,
);

/**
 * For the page that people come back to after a sign-in in the same tab: what happened, and the way on. Takes the
 * result out of the address. Empty while there is nothing to say; its code is loaded when there is.
 *
 * @example <ConnectionResult backHref="/settings/accounts" actions={{ 'contact-support': '/support' }} />
 */
export const ConnectionResult: ForwardRefExoticComponent<
  ConnectionResultProps & RefAttributes<HTMLDivElement>
> = withOverrides(
  forwardRef(function ConnectionResult(
    { result: given, account, backHref, failuresOnly = false, actions, returnTo, className, style, ...rest },
    ref,
  ) {
    const [returned, forget] = useReturnedResult();
    const root = useRoot('pb-result', { className, style });
    const result = given === undefined ? returned : given;
    const shown = failuresOnly && result && !isConnectRefusal(result) ? null : result;
    return (
      // There before its words, so that they are read out.
      <Root tag="div" {...rest} {...root} ref={ref} role="status" data-result={shown ?? undefined}>
        {shown && (
          <Part
            result={shown}
            onDismiss={forget}
            account={account}
            backHref={backHref}
            actions={actions}
            returnTo={returnTo}
          />
        )}
      </Root>
    );
  }),
);
