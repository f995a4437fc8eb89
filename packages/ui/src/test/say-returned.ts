import { type ConnectResult, connectChannelName } from '@patchbay/core';

/** Does what the return page of an attempt does: says how it ended, on the attempt's channel. */
export function sayReturned(
  attemptId: string,
  result: ConnectResult = 'connected',
  accountId: string | null = null,
): void {
  const channel = new BroadcastChannel(connectChannelName(attemptId));
  channel.postMessage({ type: 'patchbay:returned', attemptId, result, accountId });
  channel.close();
}
