'use client';
import type { OperatorTexts } from '@patchbay/core';
import type { ReactElement } from 'react';
import { Checks } from '../forms/Checks.tsx';
import { Field } from '../forms/Field.tsx';
import { useMessages } from '../internals/use-messages.ts';
import { withAccountWords } from '../internals/with-account-words.ts';
import { ProxyWayFields } from '../proxy-dialog/ProxyWayFields.tsx';
import type { ProxyWay } from '../proxy-dialog/proxy-way.ts';
import { settingsOf } from './link-settings.ts';

/** The settings of a sign-in as far as the chosen service takes them; read by `readLinkSettings`. */
export function LinkSettingsFields({
  texts,
  service,
  way,
  onWay,
}: {
  readonly texts: OperatorTexts;
  readonly service: string;
  readonly way: ProxyWay;
  readonly onWay: (way: ProxyWay) => void;
}): ReactElement {
  const { products } = withAccountWords(useMessages());
  const { parts, methods, scopes } = settingsOf(service);
  const { connect } = texts;
  return (
    <div className="pb-form">
      <ProxyWayFields texts={texts.proxy} way={way} onWay={onWay} />
      {parts.length > 0 && (
        <Checks
          label={connect.parts}
          name="part"
          choices={parts.map((value) => ({
            value,
            label: Object.hasOwn(products, value) ? products[value as keyof typeof products] : value,
          }))}
        />
      )}
      {methods.length > 0 && (
        <Checks
          label={connect.methods}
          name="method"
          choices={methods.map((value) => ({ value, label: connect.methodNames[value] }))}
        />
      )}
      {scopes && (
        <Field label={connect.scopes} hint={connect.scopesHint}>
          {(ties) => (
            <textarea {...ties} className="pb-field" name="scopes" rows={3} spellCheck={false} dir="ltr" />
          )}
        </Field>
      )}
    </div>
  );
}
