'use client';
import { type ReactElement, type ReactNode, useId } from 'react';

/** What ties a control to its label and its hint. */
export interface FieldTies {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
}

/** A control with its label above and a hint beneath. */
export function Field({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: (ties: FieldTies) => ReactNode;
}): ReactElement {
  const id = useId();
  const hintId = hint === undefined ? undefined : `${id}hint`;
  return (
    <div className="pb-form__field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': hintId })}
      {hint !== undefined && (
        <p className="pb-form__hint" id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
