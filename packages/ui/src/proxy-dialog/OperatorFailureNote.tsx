'use client';
import type { OperatorTexts } from '@patchbay/core';
import type { ReactElement } from 'react';
import type { OperatorFailure } from './operator-failure.ts';

/** What went wrong, the server's own words beneath. */
export function OperatorFailureNote({
  failure,
  texts,
}: {
  readonly failure: OperatorFailure;
  readonly texts: OperatorTexts['failures'];
}): ReactElement {
  return (
    <>
      {texts[failure.kind]}
      {failure.detail !== null && (
        <span className="pb-form__detail" lang="en" dir="ltr">
          {failure.detail}
        </span>
      )}
    </>
  );
}
