'use client';
import { knownProviders } from '@patchbay/core';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes, useState } from 'react';
import { useRoot } from '../internals/use-root.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import { useOperatorTexts } from '../lazy/use-operator-texts.ts';
import { OperatorFailureNote } from '../proxy-dialog/OperatorFailureNote.tsx';
import { readLinkFields } from '../sent-links/LinkFields.tsx';
import { linkOutcomeText } from '../sent-links/link-outcome.ts';
import { MadeLinkView } from '../sent-links/MadeLinkView.tsx';
import { SentLinksView } from '../sent-links/SentLinksView.tsx';
import { ANY_SERVICE, readLinkSettings } from './link-settings.ts';
import type { OperatorConnectProps } from './OperatorConnect.tsx';
import { type OperatorChoices, OperatorConnectView } from './OperatorConnectView.tsx';
import { useOperatorConnect } from './use-operator-connect.ts';

/** The part of the form that is loaded when it is drawn. */
export const OperatorConnectPart: ForwardRefExoticComponent<
  OperatorConnectProps & RefAttributes<HTMLElement>
> = forwardRef(function OperatorConnectPart(props, ref) {
  const { ownerId, owner = ownerId, providers = knownProviders, returnTo, ...others } = props;
  const { tenantId, texts: override, className, style, ...rest } = others;
  const texts = useOperatorTexts(override);
  const dialogs = useDialogTexts();
  const format = useTimeFormat();
  const root = useRoot('pb-operator', { className, style });
  const connecting = useOperatorConnect({ ownerId, tenantId, returnTo });
  const [choices, setChoices] = useState<OperatorChoices>({
    service: ANY_SERVICE,
    how: 'quick',
    way: 'none',
  });
  if (!texts || !dialogs) return null;

  const { failure, connected, made } = connecting;
  const { making, share } = made;
  const submit = (form: FormData): void => {
    const wanted = choices.service === ANY_SERVICE ? ('*' as const) : [choices.service];
    const settings = readLinkSettings(form, choices.way);
    if (choices.how === 'quick') connecting.quickAdd(wanted, settings);
    else connecting.share(wanted, readLinkFields(form), settings);
  };
  return (
    <OperatorConnectView
      {...rest}
      {...root}
      ref={ref}
      texts={texts}
      dialogs={dialogs}
      owner={owner}
      providers={providers}
      choices={choices}
      onChoose={setChoices}
      flow={connecting.flow}
      making={making.step === 'making'}
      onSubmit={submit}
      onDismiss={connecting.dismiss}
      said={
        failure ? (
          <OperatorFailureNote failure={failure} texts={texts.failures} />
        ) : connected ? (
          texts.connect.connected(owner)
        ) : (
          linkOutcomeText(made.outcome, dialogs)
        )
      }
      made={
        making.step === 'made' && (
          <>
            <MadeLinkView
              url={making.url}
              texts={dialogs.links}
              onCopy={made.copy}
              onShare={share && (() => share(texts.connect.heading(owner)))}
            />
            <div className="pb-actions">
              <button className="pb-button" data-variant="quiet" type="button" onClick={made.again}>
                {dialogs.links.another}
              </button>
            </div>
          </>
        )
      }
      links={
        <SentLinksView
          state={connecting.links}
          texts={dialogs.links}
          format={format}
          onEnd={connecting.end}
        />
      }
    />
  );
});
