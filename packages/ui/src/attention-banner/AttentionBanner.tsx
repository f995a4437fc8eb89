'use client';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useEffect,
  useState,
} from 'react';
import { remembersFixAll } from '../fix-all-dialog/fix-all-memory.ts';
import { useAttention } from '../hooks/use-attention.ts';
import type { ComponentOptions } from '../internals/overrides.tsx';
import { lazyPart } from '../lazy/lazy-part.tsx';
import { usePatchbay } from '../provider/use-patchbay.ts';
import type { AttentionBannerPartProps } from './AttentionBannerPart.tsx';

/** Properties of {@link AttentionBanner}. */
export interface AttentionBannerProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children'>,
    ComponentOptions {
  /** A key of the server's `returnTo` table: where a person comes back to who went there in this tab. */
  readonly returnTo?: string;
  /** From how many waiting accounts on it shows. Default 1; 2 suits a page whose list names a single one anyway. */
  readonly min?: number;
}

const Part = lazyPart<HTMLElement, AttentionBannerPartProps>(
  async () => (await import('./AttentionBannerPart.tsx')).AttentionBannerPart,
);

/**
 * Says which accounts wait for the signed-in person, with one action: repair the one, or go through all of them.
 * Nothing while none waits. Stays until they work. Its code is loaded when it is first needed.
 *
 * @example <AttentionBanner />
 */
export const AttentionBanner: ForwardRefExoticComponent<AttentionBannerProps & RefAttributes<HTMLElement>> =
  forwardRef(function AttentionBanner(props, ref) {
    const { scope } = usePatchbay();
    const accounts = useAttention();
    const [needed, setNeeded] = useState(false);
    // Once needed it stays: the last account is still being checked when no other waits any more.
    if (accounts.length > 0 && !needed) setNeeded(true);
    useEffect(() => {
      if (remembersFixAll(scope)) setNeeded(true);
    }, [scope]);
    return needed ? <Part {...props} ref={ref} accounts={accounts} /> : null;
  });
