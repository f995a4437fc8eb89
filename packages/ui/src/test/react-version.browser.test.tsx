import * as React from 'react';
import * as ReactDom from 'react-dom';
import { expect, test } from 'vitest';

test('both halves of React are of the version that this run is about', () => {
  const wanted = `${import.meta.env.VITE_REACT}.`;
  expect([React.version, ReactDom.version].every((version) => version.startsWith(wanted))).toBe(true);
});
