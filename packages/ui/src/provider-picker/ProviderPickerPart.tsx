'use client';
import { knownProviders } from '@patchbay/core';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react';
import { useConnect } from '../hooks/use-connect.ts';
import { useRoot } from '../internals/use-root.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import type { ProviderPickerProps } from './ProviderPicker.tsx';
import { ProviderPickerView } from './ProviderPickerView.tsx';

/** The part of the picker that is loaded when it is drawn. */
export const ProviderPickerPart: ForwardRefExoticComponent<
  ProviderPickerProps & RefAttributes<HTMLDivElement>
> = forwardRef(function ProviderPickerPart(props, ref) {
  const { providers = knownProviders, returnTo, className, style, ...rest } = props;
  const texts = useDialogTexts();
  const root = useRoot('pb-picker', { className, style });
  const { flow, press, dismiss } = useConnect();
  if (!texts) return null;
  return (
    <ProviderPickerView
      {...rest}
      {...root}
      ref={ref}
      providers={providers}
      label={texts.picker.label}
      flow={flow}
      onPick={(provider) =>
        press({ purpose: 'connect', providers: [provider], ...(returnTo !== undefined && { returnTo }) })
      }
      onDismiss={dismiss}
    />
  );
});
