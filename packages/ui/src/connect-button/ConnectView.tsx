'use client';
import type { ConnectFlow } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useRef,
} from 'react';
import { Root, type RootOptions } from '../internals/Root.tsx';
import { ConnectButtonView } from './ConnectButtonView.tsx';
import { ConnectNotice } from './ConnectNotice.tsx';

/** Properties of {@link ConnectView}. */
export interface ConnectViewProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>, RootOptions {
  readonly flow: ConnectFlow;
  /** Nothing to press when absent: the words of the journey stay. */
  readonly label?: ReactNode;
  readonly labelFor?: string | undefined;
  readonly account?: string | undefined;
  readonly onPress: () => void;
  readonly onDismiss: () => void;
}

/** A button that starts a sign-in, with the words of the journey beneath it. */
export const ConnectView: ForwardRefExoticComponent<ConnectViewProps & RefAttributes<HTMLDivElement>> =
  forwardRef(function ConnectView({ flow, label, labelFor, account, onPress, onDismiss, ...rest }, ref) {
    const button = useRef<HTMLButtonElement>(null);
    const dismiss = (): void => {
      onDismiss();
      button.current?.focus(); // what was pressed is about to disappear
    };
    return (
      <Root tag="div" className="pb-connect" {...rest} ref={ref} data-flow={flow.step}>
        {label && (
          <ConnectButtonView
            ref={button}
            flow={flow}
            label={label}
            labelFor={labelFor}
            account={account}
            onPress={onPress}
          />
        )}
        <div className="pb-connect__notice" role="status">
          <ConnectNotice flow={flow} onDismiss={dismiss} />
        </div>
      </Root>
    );
  });
