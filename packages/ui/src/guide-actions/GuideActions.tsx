'use client';
import type { GuideAction, RemedyAction } from '@patchbay/core';
import type { ReactElement } from 'react';

/**
 * What the app does about actions that are not ours: an address to open, or a function to call. An action that is
 * not among them is not offered.
 */
export type ActionHandlers = { readonly [Action in RemedyAction]?: string | (() => void) };

/** The further ways of a remedy, as far as the app knows them. */
export function GuideActions({
  actions,
  handlers,
  account,
  variant = 'quiet',
  onAction,
}: {
  readonly actions: readonly GuideAction[];
  readonly handlers: ActionHandlers;
  /** What the account is called, for the accessible names; left out where no account is known. */
  readonly account?: string | undefined;
  /** Default `quiet`. */
  readonly variant?: 'primary' | 'quiet';
  /** Told of each press, before its handler. */
  readonly onAction?: (action: RemedyAction) => void;
}): ReactElement | null {
  const known = actions.filter(({ action }) => handlers[action] !== undefined);
  if (known.length === 0) return null;
  return (
    <div className="pb-actions">
      {known.map(({ action, label, labelFor }) => {
        const handler = handlers[action];
        const common = {
          className: 'pb-button',
          'data-variant': variant,
          'aria-label': account === undefined ? undefined : labelFor(account),
        };
        return typeof handler === 'string' ? (
          <a key={action} {...common} href={handler} onClick={() => onAction?.(action)}>
            {label}
          </a>
        ) : (
          <button
            key={action}
            {...common}
            type="button"
            onClick={() => {
              onAction?.(action);
              handler?.();
            }}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}
