'use client';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
} from 'react';
import { Root, type RootOptions } from '../internals/Root.tsx';

/** Properties of {@link DialogView}. */
export interface DialogViewProps extends Omit<ComponentPropsWithoutRef<'dialog'>, 'open'>, RootOptions {
  readonly open: boolean;
  /** The person left it: by Escape, or by a way of the browser's own. */
  readonly onClose: () => void;
  readonly heading: string;
  /** Beside the heading: where one is. */
  readonly aside?: ReactNode;
  /** What to press, the safe way first. */
  readonly actions?: ReactNode;
  /** False draws it in the flow of the page, for stories. Default true. */
  readonly modal?: boolean;
}

/** A native dialog: the browser keeps the focus inside, closes on Escape and gives the focus back. */
export const DialogView: ForwardRefExoticComponent<DialogViewProps & RefAttributes<HTMLDialogElement>> =
  forwardRef(function DialogView(props, ref) {
    const { open, onClose, heading, aside, actions, modal = true, children, ...rest } = props;
    const headingId = useId();
    const dialog = useRef<HTMLDialogElement>(null);
    useImperativeHandle(ref, () => dialog.current as HTMLDialogElement);
    useLayoutEffect(() => {
      const element = dialog.current;
      if (!element || !open) return;
      if (modal) element.showModal();
      else element.open = true; // `show()` would move the focus
      return () => element.close(); // before it leaves the page: only a closing dialog gives the focus back
    }, [open, modal]);
    return (
      <Root
        tag="dialog"
        className="pb-dialog"
        aria-labelledby={headingId}
        {...rest}
        ref={dialog}
        // Closing tells in a later turn: by then it may be open again.
        onClose={({ target }) => {
          if (target === dialog.current && !dialog.current?.open && open) onClose();
        }}
      >
        <div className="pb-dialog__bar">
          <h2 className="pb-dialog__heading" id={headingId}>
            {heading}
          </h2>
          {aside}
        </div>
        <div className="pb-dialog__body">{children}</div>
        {actions && <div className="pb-dialog__actions">{actions}</div>}
      </Root>
    );
  });
