'use client';
import type { ConnectFlow, DialogTexts } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useEffect,
  useRef,
} from 'react';
import { DialogView } from '../dialog/DialogView.tsx';
import { accountName } from '../internals/account-words.ts';
import type { RootOptions } from '../internals/Root.tsx';
import { useMessages } from '../internals/use-messages.ts';
import { FixAllStepView } from './FixAllStepView.tsx';
import type { FixAllProgress } from './fix-all-progress.ts';

/** Properties of {@link FixAllView}. */
export interface FixAllViewProps
  extends Omit<ComponentPropsWithoutRef<'dialog'>, 'children' | 'open' | 'onClose'>,
    RootOptions,
    FixAllProgress {
  readonly texts: DialogTexts['fixAll'];
  /** The current account's sign-in. */
  readonly flow: ConnectFlow;
  readonly onPress: () => void;
  readonly onDismiss: () => void;
  readonly onSkip: () => void;
  readonly onGoBack: () => void;
  readonly onClose: () => void;
  /** False draws it in the flow of the page, for stories. */
  readonly modal?: boolean;
}

/** A walk through several accounts: each with its state, the current one unfolded, a summary at the end. */
export const FixAllView: ForwardRefExoticComponent<FixAllViewProps & RefAttributes<HTMLDialogElement>> =
  forwardRef(function FixAllView(props, ref) {
    const { steps, current, position, texts, flow, ...others } = props;
    const { onPress, onDismiss, onSkip, onGoBack, onClose, ...rest } = others;
    const messages = useMessages();
    const list = useRef<HTMLOListElement>(null);
    const close = useRef<HTMLButtonElement>(null);
    const turn = current?.id ?? null;
    const { modal = true } = rest;
    useEffect(() => {
      if (!modal) return;
      // What was pressed is gone: go on with the next, which one press then opens.
      const next = turn && list.current?.querySelector<HTMLElement>('[data-state="current"] button');
      (next || close.current)?.focus();
    }, [turn, modal]);
    const left = steps.filter(({ state }) => state === 'skipped' || state === 'waiting').length;
    const summary = left === 0 ? texts.allDone : texts.someLeft(left);
    const where = texts.position(position, steps.length);
    return (
      <DialogView
        {...rest}
        ref={ref}
        open
        onClose={onClose}
        data-step={current ? 'walk' : 'summary'}
        heading={current ? texts.heading : summary}
        aside={current && <span className="pb-fix-all__position">{where}</span>}
        actions={
          <>
            {!current && left > 0 && (
              <button className="pb-button" data-variant="quiet" type="button" onClick={onGoBack}>
                {texts.goBack}
              </button>
            )}
            <button
              className="pb-button"
              data-variant={current ? 'quiet' : 'primary'}
              type="button"
              ref={close}
              onClick={onClose}
            >
              {current ? texts.later : texts.done}
            </button>
          </>
        }
      >
        <p className="pb-hidden" role="status">
          {current ? `${where}: ${accountName(current, messages)}` : summary}
        </p>
        <ol className="pb-fix-all__steps" ref={list}>
          {steps.map((step) => (
            <FixAllStepView
              key={step.account.id}
              {...step}
              texts={texts}
              flow={flow}
              onPress={onPress}
              onDismiss={onDismiss}
              onSkip={onSkip}
            />
          ))}
        </ol>
        {current && <p className="pb-fix-all__hint">{texts.resume}</p>}
      </DialogView>
    );
  });
