'use client';
import { type DialogTexts, MAX_LINK_NOTE_LENGTH } from '@patchbay/core';
import type { ReactElement } from 'react';
import { Field } from '../forms/Field.tsx';

const DAY_MS = 24 * 60 * 60_000;
const lifetimes: readonly number[] = [1, 3, 7, 14];

/** For whom a link is, and how long it works: two fields of the form around it. */
export function LinkFields({ texts }: { readonly texts: DialogTexts['links'] }): ReactElement {
  return (
    <div className="pb-form__pair">
      <Field label={texts.note} hint={texts.noteHint}>
        {(ties) => (
          <input
            {...ties}
            className="pb-field"
            name="note"
            maxLength={MAX_LINK_NOTE_LENGTH}
            autoComplete="off"
          />
        )}
      </Field>
      <Field label={texts.lifetime}>
        {(ties) => (
          <select {...ties} className="pb-field" name="days" defaultValue="3">
            {lifetimes.map((days) => (
              <option key={days} value={days}>
                {texts.days(days)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </div>
  );
}

/** What was entered into {@link LinkFields}. */
export function readLinkFields(form: FormData): { readonly note?: string; readonly expiresInMs: number } {
  const note = String(form.get('note') ?? '').trim();
  return { ...(note && { note }), expiresInMs: Number(form.get('days')) * DAY_MS };
}
