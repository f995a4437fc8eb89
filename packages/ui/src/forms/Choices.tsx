'use client';
import { type ReactElement, useId } from 'react';

/** One of a few ways. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

/** Radio buttons under a heading of their own: all ways in sight, one of them chosen. */
export function Choices<Value extends string>({
  label,
  name,
  choices,
  chosen,
  onChoose,
}: {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Choice<Value>[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}): ReactElement {
  const id = useId();
  return (
    <fieldset className="pb-form__set">
      <legend>{label}</legend>
      {choices.map(({ value, label: own, hint }) => (
        <div className="pb-form__choice" key={value}>
          <input
            type="radio"
            id={id + value}
            name={name}
            value={value}
            checked={value === chosen}
            aria-describedby={hint === undefined ? undefined : `${id + value}hint`}
            onChange={() => onChoose(value)}
          />
          <label htmlFor={id + value}>{own}</label>
          {hint !== undefined && (
            <p className="pb-form__hint" id={`${id + value}hint`}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </fieldset>
  );
}
