'use client';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react';
import { useRoot } from '../internals/use-root.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import type { FixAllDialogProps } from './FixAllDialog.tsx';
import { FixAllView } from './FixAllView.tsx';
import { useFixAll } from './use-fix-all.ts';

/** The part of the dialog that is loaded when it is drawn. */
export const FixAllDialogPart: ForwardRefExoticComponent<
  FixAllDialogProps & RefAttributes<HTMLDialogElement>
> = forwardRef(function FixAllDialogPart({ open, ...props }, ref) {
  // Mounted anew at each opening: the walk is over those that wait then.
  return open ? <OpenDialog {...props} open ref={ref} /> : null;
});

const OpenDialog: typeof FixAllDialogPart = forwardRef(function OpenDialog(
  { onClose, returnTo, className, style, ...rest },
  ref,
) {
  const texts = useDialogTexts();
  const walk = useFixAll({ returnTo });
  const root = useRoot('pb-dialog', { className, style });
  if (!texts || !walk.ready) return null;
  return (
    <FixAllView
      {...rest}
      {...root}
      ref={ref}
      steps={walk.steps}
      current={walk.current}
      position={walk.position}
      flow={walk.flow}
      texts={texts.fixAll}
      onPress={walk.press}
      onDismiss={walk.dismiss}
      onSkip={walk.skip}
      onGoBack={walk.goBack}
      onClose={() => {
        walk.end();
        onClose();
      }}
    />
  );
});
