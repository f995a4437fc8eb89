'use client';
import { type ConnectFlow, type DialogTexts, type OperatorTexts, providerEntry } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type FormEvent,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactNode,
  type RefAttributes,
  useId,
} from 'react';
import { ConnectNotice } from '../connect-button/ConnectNotice.tsx';
import { Choices } from '../forms/Choices.tsx';
import { Field } from '../forms/Field.tsx';
import { Root, type RootOptions } from '../internals/Root.tsx';
import type { ProxyWay } from '../proxy-dialog/proxy-way.ts';
import { LinkFields } from '../sent-links/LinkFields.tsx';
import { LinkSettingsFields } from './LinkSettingsFields.tsx';
import { ANY_SERVICE } from './link-settings.ts';

/** Signed in here and now, or by a link that is sent. */
export type ConnectHow = 'quick' | 'shared';

/** What is chosen in the form, as far as it changes what is asked. */
export interface OperatorChoices {
  readonly service: string;
  readonly how: ConnectHow;
  readonly way: ProxyWay;
}

/** Properties of {@link OperatorConnectView}. */
export interface OperatorConnectViewProps
  extends Omit<ComponentPropsWithoutRef<'section'>, 'children' | 'onSubmit'>,
    RootOptions {
  readonly texts: OperatorTexts;
  readonly dialogs: DialogTexts;
  /** What operators call the owner. */
  readonly owner: string;
  readonly providers: readonly string[];
  readonly choices: OperatorChoices;
  readonly onChoose: (choices: OperatorChoices) => void;
  /** The sign-in that is done here. */
  readonly flow: ConnectFlow;
  /** Whether a link is being made. */
  readonly making: boolean;
  /** What is said about what was done last. */
  readonly said: ReactNode;
  /** A link that was just made stands in place of the form. */
  readonly made: ReactNode;
  /** The links made so far. */
  readonly links: ReactNode;
  readonly onSubmit: (form: FormData) => void;
  readonly onDismiss: () => void;
}

/** Connects an account for somebody: which service, signed in by whom, with which settings. */
export const OperatorConnectView: ForwardRefExoticComponent<
  OperatorConnectViewProps & RefAttributes<HTMLElement>
> = forwardRef(function OperatorConnectView(props, ref) {
  const { texts, dialogs, owner, providers, choices, onChoose, flow, making, ...others } = props;
  const { said, made, links, onSubmit, onDismiss, ...rest } = others;
  const headingId = useId();
  const { connect } = texts;
  const { service, how, way } = choices;
  const busy = making || flow.step === 'preparing' || flow.step === 'checking';
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!busy) onSubmit(new FormData(event.currentTarget));
  };
  return (
    <Root
      tag="section"
      className="pb-operator"
      aria-labelledby={headingId}
      {...rest}
      ref={ref}
      data-how={how}
      data-flow={flow.step}
    >
      <div className="pb-form">
        <p className="pb-operator__heading" id={headingId}>
          {connect.heading(owner)}
        </p>
        {made || (
          <form className="pb-form" onSubmit={submit}>
            <Field label={connect.service}>
              {(ties) => (
                <select
                  {...ties}
                  className="pb-field"
                  value={service}
                  onChange={({ target }) => onChoose({ ...choices, service: target.value })}
                >
                  <option value={ANY_SERVICE}>{connect.anyService}</option>
                  {providers.map((provider) => (
                    <option key={provider} value={provider}>
                      {providerEntry(provider).name}
                    </option>
                  ))}
                </select>
              )}
            </Field>
            <Choices
              label={connect.how}
              name="how"
              chosen={how}
              onChoose={(chosen) => onChoose({ ...choices, how: chosen })}
              choices={(['quick', 'shared'] as const).map((value) => ({ value, ...connect.hows[value] }))}
            />
            {how === 'shared' && <LinkFields texts={dialogs.links} />}
            <details>
              <summary>{connect.settings}</summary>
              <LinkSettingsFields
                texts={texts}
                service={service}
                way={way}
                onWay={(chosen) => onChoose({ ...choices, way: chosen })}
              />
            </details>
            <div className="pb-actions">
              <button
                className="pb-button"
                data-variant="primary"
                type="submit"
                aria-disabled={busy || undefined} // not `disabled`: that would drop the focus
              >
                {how === 'quick' ? connect.openSignIn : making ? dialogs.links.making : dialogs.links.make}
              </button>
            </div>
          </form>
        )}
        <div className="pb-form__said" role="status">
          {flow.step === 'idle' || flow.step === 'done' ? (
            said
          ) : (
            <ConnectNotice flow={flow} onDismiss={onDismiss} />
          )}
        </div>
        {links}
      </div>
    </Root>
  );
});
