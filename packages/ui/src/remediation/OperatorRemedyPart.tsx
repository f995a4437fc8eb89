'use client';
import type { GuideAction } from '@patchbay/core';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes, useState } from 'react';
import { reportRemedyAction } from '../events/report-remedy-action.ts';
import { type ActionHandlers, GuideActions } from '../guide-actions/GuideActions.tsx';
import { accountName, remedyContext } from '../internals/account-words.ts';
import { useMessages } from '../internals/use-messages.ts';
import { useOperatorClient } from '../internals/use-operator-client.ts';
import { useRoot } from '../internals/use-root.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { useOperatorTexts } from '../lazy/use-operator-texts.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { OperatorFailureNote } from '../proxy-dialog/OperatorFailureNote.tsx';
import { type OperatorFailure, toOperatorFailure } from '../proxy-dialog/operator-failure.ts';
import { ProxyDialog } from '../proxy-dialog/ProxyDialog.tsx';
import type { RemediationPanelProps } from './RemediationPanel.tsx';
import { RemediationPanelView } from './RemediationPanelView.tsx';
import { useGuideBook } from './use-guide.ts';

/** Properties of {@link OperatorRemedyPart}. */
export interface OperatorRemedyProps extends Omit<RemediationPanelProps, 'tenantId'> {
  readonly ownerId: string;
  readonly tenantId: string | undefined;
}

type Restart = 'idle' | 'running' | 'done' | OperatorFailure;

/** What operators can do about an account of somebody else's; loaded for them only. */
export const OperatorRemedyPart: ForwardRefExoticComponent<
  OperatorRemedyProps & RefAttributes<HTMLDivElement>
> = forwardRef(function OperatorRemedyPart(props, ref) {
  const { account, ownerId, tenantId, returnTo: _, actions, className, style, ...rest } = props;
  const { actions: ours, report } = usePatchbay();
  const messages = useMessages();
  const format = useTimeFormat();
  const book = useGuideBook(true);
  const texts = useOperatorTexts(undefined);
  const root = useRoot('pb-panel', { className, style });
  const operators = useOperatorClient(tenantId);
  const [changing, setChanging] = useState(false);
  const [restart, setRestart] = useState<Restart>('idle');
  if (!book || !texts) return null;

  const name = accountName(account, messages);
  const guide = book.guide(account, {
    audience: 'operator',
    context: remedyContext(account, messages, format),
  });
  const handlers: ActionHandlers = {
    'change-proxy': () => setChanging(true),
    restart: () => {
      if (restart === 'running') return;
      setRestart('running');
      operators.restartAccount(account.id, { ownerId }).then(
        (result) => setRestart(result === 'restarted' ? 'done' : { kind: 'other', detail: null }),
        (error: unknown) => setRestart(toOperatorFailure(error)),
      );
    },
    ...ours,
    ...actions,
  };
  const buttons = (offered: readonly GuideAction[], variant: 'primary' | 'quiet') => (
    <GuideActions
      actions={offered}
      handlers={handlers}
      account={name}
      variant={variant}
      onAction={(action) => reportRemedyAction(report, account, action)}
    />
  );
  return (
    <>
      <RemediationPanelView
        {...rest}
        {...root}
        ref={ref}
        tone={guide.tone}
        heading={guide.heading}
        sentence={guide.tone === 'good' ? guide.sentence : `${guide.sentence} ${guide.stillWorks}`}
        steps={guide.steps}
        notes={guide.notes}
        likelyReasons={guide.likelyReasons}
        reasonsHeading={book.texts.headings.likelyReasons}
        reason={guide.tone === 'good' ? null : guide.reason}
        facts={[]}
        action={
          <>
            {guide.action && buttons([guide.action], 'primary')}
            <p className="pb-form__said" role="status">
              {restart === 'running' || restart === 'done'
                ? texts.restart[restart]
                : restart !== 'idle' && <OperatorFailureNote failure={restart} texts={texts.failures} />}
            </p>
          </>
        }
        otherWays={buttons(guide.secondary, 'quiet')}
      />
      {changing && (
        <ProxyDialog
          account={account}
          ownerId={ownerId}
          {...(tenantId !== undefined && { tenantId })}
          open
          onClose={() => setChanging(false)}
        />
      )}
    </>
  );
});
