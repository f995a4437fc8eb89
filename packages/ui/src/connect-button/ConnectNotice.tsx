'use client';
import type { ConnectFlow } from '@patchbay/core';
import type { ReactElement } from 'react';
import { useMessages } from '../internals/use-messages.ts';
import { connectNoticeText } from './connect-notice-text.ts';

/** What a person reads during the journey, with the way on where the button is not it. */
export function ConnectNotice({
  flow,
  onDismiss,
}: {
  readonly flow: ConnectFlow;
  readonly onDismiss: () => void;
}): ReactElement | null {
  const { actions, connect } = useMessages();
  const text = connectNoticeText(flow, connect);
  if (text === null) return null;
  return (
    <div className="pb-notice" data-step={flow.step}>
      {flow.step === 'blocked' && <strong className="pb-notice__heading">{connect.blockedHeading}</strong>}
      <span className="pb-notice__text">{text}</span>
      {flow.step === 'blocked' && (
        <>
          <a className="pb-button" data-variant="primary" href={flow.url} target="_blank" rel="noreferrer">
            {actions.openSignInPage}
          </a>
          <a className="pb-button" data-variant="quiet" href={flow.url}>
            {actions.continueHere}
          </a>
        </>
      )}
      {(flow.step === 'waiting' || flow.step === 'failed') && (
        <button className="pb-button" data-variant="text" type="button" onClick={onDismiss}>
          {flow.step === 'waiting' ? actions.cancel : actions.dismiss}
        </button>
      )}
    </div>
  );
}
