import { type ConnectFailure, en, toConnectResult } from '@patchbay/core';
import { type ReactElement, useEffect, useState } from 'react';

/**
 * For a person who signed in within this tab and comes back without success: the server's return page hands the
 * result over in the address. Success needs no notice, the row itself shows it.
 */
export function ResultNotice(): ReactElement | null {
  const [failure, setFailure] = useState<ConnectFailure | null>(null);
  useEffect(() => {
    const url = new URL(location.href);
    const word = url.searchParams.get('patchbay_result');
    if (word === null) return;
    url.searchParams.delete('patchbay_result');
    history.replaceState(history.state, '', url);
    const result = toConnectResult(word);
    if (result !== 'connected') setFailure(result);
  }, []);
  return (
    <div role="status" className="notice-place">
      {failure && <p className="notice">{en.connect.failures[failure]}</p>}
    </div>
  );
}
