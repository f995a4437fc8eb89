'use client';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react';
import { AccountWays } from '../account-ways/AccountWays.tsx';
import { ConnectView } from '../connect-button/ConnectView.tsx';
import { useReconnect } from '../connect-button/use-reconnect.ts';
import { useRemedyShown } from '../events/use-remedy-shown.ts';
import { MismatchQuestion } from '../identity-mismatch/MismatchQuestion.tsx';
import { Root } from '../internals/Root.tsx';
import { useRoot } from '../internals/use-root.ts';
import { lazyPart } from '../lazy/lazy-part.tsx';
import { usePatchbay } from '../provider/use-patchbay.ts';
import type { OperatorRemedyProps } from './OperatorRemedyPart.tsx';
import type { RemediationPanelProps } from './RemediationPanel.tsx';
import { RemediationPanelView } from './RemediationPanelView.tsx';
import { useRemediation } from './use-remediation.ts';

/** The panel, loaded when it is first drawn. Whose account it is makes it the operators'. */
export const RemediationPanelPart: ForwardRefExoticComponent<
  RemediationPanelProps & RefAttributes<HTMLDivElement>
> = forwardRef(function RemediationPanelPart({ ownerId, tenantId, ...props }, ref) {
  return ownerId === undefined ? (
    <OwnerRemedy {...props} ref={ref} />
  ) : (
    <OperatorRemedy {...props} ownerId={ownerId} tenantId={tenantId} ref={ref} />
  );
});

const OperatorRemedy = lazyPart<HTMLDivElement, OperatorRemedyProps>(
  async () => (await import('./OperatorRemedyPart.tsx')).OperatorRemedyPart,
);

const OwnerRemedy: ForwardRefExoticComponent<
  Omit<RemediationPanelProps, 'ownerId' | 'tenantId'> & RefAttributes<HTMLDivElement>
> = forwardRef(function OwnerRemedy({ account, returnTo, actions, className, style, ...rest }, ref) {
  const { actions: ours } = usePatchbay();
  const root = useRoot('pb-panel', { className, style });
  useRemedyShown(account);
  const button = useReconnect(account, returnTo);
  const { remedy, heading, sentence, reason, facts, guide, headings } = useRemediation(account);
  const connect = (button.label || button.flow.step !== 'idle') && <ConnectView {...button} />;
  if (account.identityMismatch) {
    return (
      <Root tag="div" {...rest} {...root} ref={ref} data-tone={remedy.tone}>
        <MismatchQuestion account={account} onSignIn={button.onPress} />
        <ConnectView {...button} label={undefined} />
      </Root>
    );
  }
  return (
    <RemediationPanelView
      {...rest}
      {...root}
      ref={ref}
      tone={remedy.tone}
      heading={heading}
      sentence={sentence}
      {...(guide && { steps: guide.steps, notes: guide.notes, likelyReasons: guide.likelyReasons })}
      {...(headings && { reasonsHeading: headings.likelyReasons })}
      reason={reason}
      facts={facts}
      action={connect}
      otherWays={
        <AccountWays account={account} secondary={guide?.secondary ?? []} actions={{ ...ours, ...actions }} />
      }
    />
  );
});
