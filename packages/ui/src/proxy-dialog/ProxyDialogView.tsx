'use client';
import type { OperatorTexts } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type FormEvent,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useEffect,
  useId,
  useRef,
} from 'react';
import { DialogView } from '../dialog/DialogView.tsx';
import type { RootOptions } from '../internals/Root.tsx';
import { OperatorFailureNote } from './OperatorFailureNote.tsx';
import type { OperatorFailure } from './operator-failure.ts';
import { ProxyWayFields } from './ProxyWayFields.tsx';
import type { ProxyWay } from './proxy-way.ts';

/** Where the change is. */
export type ProxyStep = 'form' | 'saving' | 'saved';

/** Properties of {@link ProxyDialogView}. */
export interface ProxyDialogViewProps
  extends Omit<ComponentPropsWithoutRef<'dialog'>, 'children' | 'open' | 'onClose'>,
    RootOptions {
  readonly texts: OperatorTexts;
  /** What the account is called. */
  readonly name: string;
  readonly way: ProxyWay;
  readonly step: ProxyStep;
  readonly failure: OperatorFailure | null;
  /** The word on the button that closes it after a change. */
  readonly done: string;
  readonly onWay: (way: ProxyWay) => void;
  readonly onSave: (form: FormData) => void;
  readonly onClose: () => void;
  /** False draws it in the flow of the page, for stories. */
  readonly modal?: boolean;
}

/** The ways by which an account can reach its service, as a form. */
export const ProxyDialogView: ForwardRefExoticComponent<
  ProxyDialogViewProps & RefAttributes<HTMLDialogElement>
> = forwardRef(function ProxyDialogView(props, ref) {
  const { texts, name, way, step, failure, done, onWay, onSave, onClose, ...rest } = props;
  const { proxy } = texts;
  const formId = useId();
  const close = useRef<HTMLButtonElement>(null);
  const { modal = true } = rest;
  useEffect(() => {
    if (step === 'saved' && modal) close.current?.focus(); // what was pressed is gone
  }, [step, modal]);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (step === 'form') onSave(new FormData(event.currentTarget));
  };
  return (
    <DialogView
      {...rest}
      ref={ref}
      open
      onClose={onClose}
      data-step={step}
      heading={proxy.heading(name)}
      actions={
        <>
          <button ref={close} className="pb-button" data-variant="quiet" type="button" onClick={onClose}>
            {step === 'saved' ? done : proxy.cancel}
          </button>
          {step !== 'saved' && (
            <button
              className="pb-button"
              data-variant="primary"
              type="submit"
              form={formId}
              aria-label={step === 'form' ? proxy.save.labelFor(name) : undefined}
              aria-disabled={step === 'saving' || undefined}
            >
              {step === 'saving' ? proxy.saving : proxy.save.label}
            </button>
          )}
        </>
      }
    >
      <div className="pb-form">
        {step !== 'saved' && (
          <form className="pb-form" id={formId} onSubmit={submit}>
            <p>{proxy.sentence}</p>
            <ProxyWayFields texts={proxy} way={way} onWay={onWay} />
          </form>
        )}
        <p className="pb-form__said" role="status">
          {step === 'saved' && proxy.saved}
          {step === 'form' && failure && <OperatorFailureNote failure={failure} texts={texts.failures} />}
        </p>
      </div>
    </DialogView>
  );
});
