'use client';
import { type ConnectFlow, providerEntry } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react';
import { ConnectView } from '../connect-button/ConnectView.tsx';
import { ProviderMark } from '../internals/ProviderMark.tsx';
import { Root, type RootOptions } from '../internals/Root.tsx';

/** Properties of {@link ProviderPickerView}. */
export interface ProviderPickerViewProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>,
    RootOptions {
  readonly providers: readonly string[];
  /** Names the choice. */
  readonly label: string;
  readonly flow: ConnectFlow;
  readonly onPick: (provider: string) => void;
  readonly onDismiss: () => void;
}

/** Providers to choose from, each with its sign and name, and the words of the sign-in beneath. */
export const ProviderPickerView: ForwardRefExoticComponent<
  ProviderPickerViewProps & RefAttributes<HTMLDivElement>
> = forwardRef(function ProviderPickerView({ providers, label, flow, onPick, onDismiss, ...rest }, ref) {
  const busy = flow.step === 'preparing' || flow.step === 'checking';
  return (
    <Root tag="div" className="pb-picker" {...rest} ref={ref}>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets */}
      <ul className="pb-picker__providers" role="list" aria-label={label}>
        {providers.map((provider) => {
          const { name } = providerEntry(provider);
          return (
            <li key={provider}>
              <button
                className="pb-button pb-picker__provider"
                data-variant="quiet"
                type="button"
                aria-disabled={busy || undefined} // not `disabled`: that would drop the focus
                onClick={busy ? undefined : () => onPick(provider)}
              >
                <ProviderMark provider={provider} name={name} />
                {name}
              </button>
            </li>
          );
        })}
      </ul>
      <ConnectView flow={flow} onPress={() => {}} onDismiss={onDismiss} />
    </Root>
  );
});
