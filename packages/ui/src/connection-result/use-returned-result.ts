'use client';
import { type ConnectResult, toConnectResult } from '@patchbay/core';
import { useEffect, useState } from 'react';

/** The parameter that the server's return page adds to the address. */
const PARAMETER = 'patchbay_result';

/**
 * How the sign-in ended from which the person has just come back, as the address of the page says; null when it
 * says nothing. Takes the word out of the address, so that a reload or a bookmark does not say it again.
 */
export function useReturnedResult(): readonly [result: ConnectResult | null, forget: () => void] {
  const [result, setResult] = useState<ConnectResult | null>(null);
  useEffect(() => {
    const url = new URL(location.href);
    const word = url.searchParams.get(PARAMETER);
    if (word === null) return;
    url.searchParams.delete(PARAMETER);
    history.replaceState(history.state, '', url); // the state may be a router's
    setResult(toConnectResult(word));
  }, []);
  return [result, () => setResult(null)];
}
