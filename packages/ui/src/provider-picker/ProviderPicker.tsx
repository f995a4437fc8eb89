'use client';
import type { ComponentPropsWithoutRef, ForwardRefExoticComponent, RefAttributes } from 'react';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';

/** Properties of {@link ProviderPicker}. */
export interface ProviderPickerProps
  extends Omit<ComponentPropsWithoutRef<'div'>, 'children'>,
    ComponentOptions {
  /** Provider ids in the order to show. Default: all that can be connected. */
  readonly providers?: readonly string[];
  /** A key of the server's `returnTo` table: where a person comes back to who went there in this tab. */
  readonly returnTo?: string;
}

/**
 * Every provider as a button: one press opens its sign-in. For pages that have room; `ConnectButton` leaves the
 * choice to the sign-in window. Its code is loaded when it is first drawn.
 *
 * @example <ProviderPicker providers={['linkedin', 'google']} />
 */
export const ProviderPicker: ForwardRefExoticComponent<ProviderPickerProps & RefAttributes<HTMLDivElement>> =
  lazyPart<HTMLDivElement, ProviderPickerProps>(
    async () => (await import('./ProviderPickerPart.tsx')).ProviderPickerPart,
  );
