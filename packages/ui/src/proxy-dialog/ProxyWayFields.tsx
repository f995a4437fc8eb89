'use client';
import type { OperatorTexts } from '@patchbay/core';
import { type ReactElement, useMemo } from 'react';
import { Choices } from '../forms/Choices.tsx';
import { Field } from '../forms/Field.tsx';
import { useMessages } from '../internals/use-messages.ts';
import { namedCountries } from './country-codes.ts';
import { type ProxyWay, proxyWays } from './proxy-way.ts';

/** Properties of {@link ProxyWayFields}. */
export interface ProxyWayFieldsProps {
  readonly texts: OperatorTexts['proxy'];
  readonly way: ProxyWay;
  readonly onWay: (way: ProxyWay) => void;
}

/** The way to a service, and what the chosen one asks for; read by `readProxyWay`. */
export function ProxyWayFields({ texts, way, onWay }: ProxyWayFieldsProps): ReactElement {
  return (
    <>
      <Choices
        label={texts.way}
        name="way"
        chosen={way}
        onChoose={onWay}
        choices={proxyWays.map((value) => ({ value, label: texts.ways[value] }))}
      />
      {way === 'country' && <CountryField label={texts.country} />}
      {way === 'own' && <OwnProxyFields texts={texts} />}
    </>
  );
}

function CountryField({ label }: { label: string }): ReactElement {
  const { locale } = useMessages();
  const countries = useMemo(() => namedCountries(locale), [locale]);
  return (
    <Field label={label}>
      {(ties) => (
        <select {...ties} className="pb-field" name="country" required defaultValue="">
          <option value="" disabled hidden />
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** What is typed here stays in the form: no state of ours ever holds a password. */
function OwnProxyFields({ texts }: { texts: OperatorTexts['proxy'] }): ReactElement {
  const plain = { className: 'pb-field', autoComplete: 'off', spellCheck: false, dir: 'ltr' } as const;
  return (
    <>
      <div className="pb-form__pair">
        <Field label={texts.host}>{(ties) => <input {...ties} {...plain} name="host" required />}</Field>
        <Field label={texts.port}>
          {(ties) => (
            <input
              {...ties}
              {...plain}
              name="port"
              type="number"
              inputMode="numeric"
              min={1}
              max={65_535}
              required
            />
          )}
        </Field>
        <Field label={texts.protocol}>
          {(ties) => (
            <select {...ties} className="pb-field" name="protocol" dir="ltr">
              <option value="https">HTTPS</option>
              <option value="http">HTTP</option>
              <option value="socks5">SOCKS5</option>
            </select>
          )}
        </Field>
      </div>
      <div className="pb-form__pair">
        <Field label={texts.username}>{(ties) => <input {...ties} {...plain} name="username" />}</Field>
        <Field label={texts.password} hint={texts.passwordHint}>
          {(ties) => (
            <input {...ties} {...plain} name="password" type="password" autoComplete="new-password" />
          )}
        </Field>
      </div>
    </>
  );
}
