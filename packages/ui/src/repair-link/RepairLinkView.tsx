'use client';
import type { DialogTexts, SentLink } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type FormEvent,
  type ForwardRefExoticComponent,
  forwardRef,
  type RefAttributes,
  useId,
} from 'react';
import { DialogView } from '../dialog/DialogView.tsx';
import type { TimeFormat } from '../internals/format-time.ts';
import type { RootOptions } from '../internals/Root.tsx';
import { LinkFields } from '../sent-links/LinkFields.tsx';
import { type LinkOutcome, linkOutcomeText } from '../sent-links/link-outcome.ts';
import { MadeLinkView } from '../sent-links/MadeLinkView.tsx';
import { type SentLinksState, SentLinksView } from '../sent-links/SentLinksView.tsx';
import type { LinkMaking } from '../sent-links/use-made-link.ts';

/** Properties of {@link RepairLinkView}. */
export interface RepairLinkViewProps
  extends Omit<ComponentPropsWithoutRef<'dialog'>, 'children' | 'open' | 'onClose'>,
    RootOptions {
  readonly texts: DialogTexts;
  /** What the account is called, and its provider. */
  readonly name: string;
  readonly provider: string;
  readonly making: LinkMaking;
  readonly outcome: LinkOutcome | null;
  readonly links: SentLinksState;
  /** Null where the reader's time is not known yet. */
  readonly format: TimeFormat | null;
  readonly onMake: (form: FormData) => void;
  readonly onAnother: () => void;
  readonly onCopy: () => void;
  readonly onShare?: (() => void) | undefined;
  readonly onEnd: (link: SentLink) => void;
  readonly onClose: () => void;
  /** False draws it in the flow of the page, for stories. */
  readonly modal?: boolean;
}

/** Makes a link that somebody else can repair an account with, and lists those made before. */
export const RepairLinkView: ForwardRefExoticComponent<
  RepairLinkViewProps & RefAttributes<HTMLDialogElement>
> = forwardRef(function RepairLinkView(props, ref) {
  const { texts, name, provider, making, outcome, links, format, ...others } = props;
  const { onMake, onAnother, onCopy, onShare, onEnd, onClose, ...rest } = others;
  const formId = useId();
  const busy = making.step === 'making';
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!busy) onMake(new FormData(event.currentTarget));
  };
  return (
    <DialogView
      {...rest}
      ref={ref}
      open
      onClose={onClose}
      data-step={making.step}
      heading={texts.repair.heading(name)}
      actions={
        <>
          <button className="pb-button" data-variant="quiet" type="button" onClick={onClose}>
            {texts.fixAll.done}
          </button>
          {/* Keys: one button turning into the other in the middle of a click would send the form. */}
          {making.step === 'made' ? (
            <button
              className="pb-button"
              data-variant="quiet"
              key="another"
              type="button"
              onClick={onAnother}
            >
              {texts.links.another}
            </button>
          ) : (
            <button
              className="pb-button"
              data-variant="primary"
              key="make"
              type="submit"
              form={formId}
              aria-disabled={busy || undefined} // not `disabled`: that would drop the focus
            >
              {busy ? texts.links.making : texts.links.make}
            </button>
          )}
        </>
      }
    >
      <div className="pb-form">
        {making.step === 'made' ? (
          <MadeLinkView url={making.url} texts={texts.links} onCopy={onCopy} onShare={onShare} />
        ) : (
          <form className="pb-form" id={formId} onSubmit={submit}>
            <p>{texts.repair.sentence(provider)}</p>
            <LinkFields texts={texts.links} />
          </form>
        )}
        <p className="pb-form__said" role="status">
          {linkOutcomeText(outcome, texts)}
        </p>
        <SentLinksView state={links} texts={texts.links} format={format} onEnd={onEnd} />
      </div>
    </DialogView>
  );
});
