'use client';
import type { DialogTexts } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
} from 'react';
import { DialogView } from '../dialog/DialogView.tsx';
import type { RootOptions } from '../internals/Root.tsx';

/** Where the removal is. */
export type RemovalStep = 'asking' | 'removing' | 'failed';

/** Properties of {@link RemoveAccountView}. */
export interface RemoveAccountViewProps
  extends Omit<ComponentPropsWithoutRef<'dialog'>, 'children' | 'open' | 'onClose'>,
    RootOptions {
  readonly texts: DialogTexts['remove'];
  /** What the account is called. */
  readonly name: string;
  readonly impact: readonly string[];
  /** Whether the account waits for its owner: removing it is then told to be no repair. */
  readonly broken: boolean;
  readonly step: RemovalStep;
  readonly onKeep: () => void;
  readonly onRemove: () => void;
  /** False draws it in the flow of the page, for stories. */
  readonly modal?: boolean;
}

/** The question before a removal. Keeping the account is the first thing that the keyboard reaches. */
export const RemoveAccountView: ForwardRefExoticComponent<
  RemoveAccountViewProps & RefAttributes<HTMLDialogElement>
> = forwardRef(function RemoveAccountView(props, ref) {
  const { texts, name, impact, broken, step, onKeep, onRemove, ...rest } = props;
  const removing = step === 'removing';
  return (
    <DialogView
      {...rest}
      ref={ref}
      open
      onClose={onKeep}
      data-step={step}
      heading={texts.heading(name)}
      actions={
        <>
          <button className="pb-button" data-variant="quiet" type="button" onClick={onKeep}>
            {texts.keep}
          </button>
          <button
            className="pb-button pb-remove__confirm"
            data-variant="primary"
            type="button"
            aria-label={removing ? undefined : texts.confirm.labelFor(name)}
            aria-disabled={removing || undefined}
            onClick={removing ? undefined : onRemove}
          >
            {removing ? texts.removing : texts.confirm.label}
          </button>
        </>
      }
    >
      <ul className="pb-remove__impact">
        {impact.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {broken && <p className="pb-remove__hint">{texts.noRepair}</p>}
      <p className="pb-remove__failure" role="status">
        {step === 'failed' && texts.failed}
      </p>
    </DialogView>
  );
});
