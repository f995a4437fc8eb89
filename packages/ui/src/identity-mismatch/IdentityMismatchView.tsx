'use client';
import { type DialogTexts, type PersonChoice, providerEntry } from '@patchbay/core';
import {
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactElement,
  type RefAttributes,
  useId,
} from 'react';
import { ProviderMark } from '../internals/ProviderMark.tsx';
import { Root } from '../internals/Root.tsx';
import type { IdentityMismatchProps, SignedInPerson } from './IdentityMismatch.tsx';

/** Properties of {@link IdentityMismatchView}. */
export interface IdentityMismatchViewProps extends IdentityMismatchProps {
  readonly texts: DialogTexts['mismatch'];
  readonly heading: string;
  /** How to sign in as the right one, where nobody knows who it was. */
  readonly steps: readonly string[];
}

/** Who was connected, who signed in, and what to do about it. */
export const IdentityMismatchView: ForwardRefExoticComponent<
  IdentityMismatchViewProps & RefAttributes<HTMLElement>
> = forwardRef(function IdentityMismatchView(props, ref) {
  const { provider, before, now, onKeep, keepWords, onSwitch, onAdd, texts, heading, steps, ...rest } = props;
  const headingId = useId();
  return (
    <Root tag="section" className="pb-mismatch" aria-labelledby={headingId} {...rest} ref={ref}>
      <p className="pb-mismatch__heading" id={headingId}>
        {heading}
      </p>
      <dl className="pb-mismatch__people">
        <Person label={texts.before} person={before} provider={provider} />
        {now && <Person label={texts.now} person={now} provider={provider} />}
      </dl>
      {now === null && <p>{texts.unnamed}</p>}
      {steps.length > 0 && (
        <ul className="pb-mismatch__steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
      <div className="pb-mismatch__choices">
        <Choice
          words={keepWords ? { label: () => keepWords.label, hint: texts.keep.hint } : texts.keep}
          name={keepWords?.labelFor(before.name)}
          person={before.name}
          variant="primary"
          onPress={onKeep}
        />
        {now && onSwitch && (
          <Choice words={texts.switch} person={now.name} variant="quiet" onPress={onSwitch} />
        )}
        {now && onAdd && <Choice words={texts.add} person={now.name} variant="quiet" onPress={onAdd} />}
      </div>
    </Root>
  );
});

function Person({
  label,
  person: { name, handle },
  provider,
}: {
  label: string;
  person: SignedInPerson;
  provider: string;
}): ReactElement {
  return (
    <div className="pb-mismatch__person">
      <dt>{label}</dt>
      <dd>
        <ProviderMark provider={provider} name={providerEntry(provider).name} />
        <span>
          <bdi className="pb-mismatch__name">{name}</bdi>
          {handle && <bdi className="pb-mismatch__handle">{handle}</bdi>}
        </span>
      </dd>
    </div>
  );
}

function Choice({
  words,
  name,
  person,
  variant,
  onPress,
}: {
  words: PersonChoice;
  /** Accessible name of a label that does not say who it is about. */
  name?: string | undefined;
  person: string;
  variant: 'primary' | 'quiet';
  onPress: () => void;
}): ReactElement {
  const hintId = useId();
  return (
    <div className="pb-mismatch__choice">
      <button
        className="pb-button"
        data-variant={variant}
        type="button"
        aria-label={name}
        aria-describedby={hintId}
        onClick={onPress}
      >
        {words.label(person)}
      </button>
      <span className="pb-mismatch__hint" id={hintId}>
        {words.hint}
      </span>
    </div>
  );
}
