'use client';
import { type ReactElement, useId } from 'react';

/** Check boxes under a heading of their own, read from the form by `name`. */
export function Checks({
  label,
  name,
  choices,
}: {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
}): ReactElement {
  const id = useId();
  return (
    <fieldset className="pb-form__set">
      <legend>{label}</legend>
      {choices.map(({ value, label: own }) => (
        <div className="pb-form__choice" key={value}>
          <input type="checkbox" id={id + value} name={name} value={value} />
          <label htmlFor={id + value}>{own}</label>
        </div>
      ))}
    </fieldset>
  );
}
