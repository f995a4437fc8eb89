import { assertNever } from '../assert-never.ts';
import type { PatchbayErrorCode } from '../client/patchbay-error.ts';
import { type ConnectRefusal, type ConnectResult, isConnectRefusal } from './connect-result.ts';

/**
 * Where one person in one tab is between pressing the button and a confirmed account. Local, forgotten on
 * unmount; it never claims anything about the account itself.
 */
export type ConnectFlow =
  | { readonly step: 'idle' }
  /** The window is open (or was blocked) and the link is being made. */
  | { readonly step: 'preparing'; readonly window: 'open' | 'blocked' }
  /** The browser blocked the window: the link is on the page instead. */
  | { readonly step: 'blocked'; readonly attemptId: string; readonly url: string }
  /** The wizard is open elsewhere. `looks-closed` is a hint: a page with COOP looks closed while it is open. */
  | { readonly step: 'waiting'; readonly attemptId: string; readonly window: 'open' | 'looks-closed' }
  /** The person came back; the account is being read. */
  | { readonly step: 'checking'; readonly attemptId: string; readonly accountId: string | null }
  | { readonly step: 'done'; readonly accountId: string | null }
  | { readonly step: 'failed'; readonly reason: ConnectFailure };

/** Why a flow ended without a connection: a result of the wizard, or an error of ours. */
export type ConnectFailure = ConnectRefusal | PatchbayErrorCode;

/** What can happen to a flow. */
export type ConnectFlowEvent =
  | { readonly type: 'pressed'; readonly window: 'open' | 'blocked' }
  | { readonly type: 'link-made'; readonly attemptId: string; readonly url: string }
  | { readonly type: 'link-refused'; readonly code: PatchbayErrorCode }
  | { readonly type: 'window-looks-closed' }
  | {
      readonly type: 'returned';
      readonly attemptId: string;
      readonly result: ConnectResult;
      readonly accountId: string | null;
    }
  /** A read of the account said `running`. */
  | { readonly type: 'confirmed'; readonly accountId: string }
  | { readonly type: 'dismissed' };

/** The flow before anybody pressed anything. */
export const idleConnectFlow: ConnectFlow = { step: 'idle' };

/** The next state of a flow. Pure; an event that does not fit the state changes nothing. */
export function nextConnectFlow(flow: ConnectFlow, event: ConnectFlowEvent): ConnectFlow {
  switch (event.type) {
    case 'pressed':
      return { step: 'preparing', window: event.window };
    case 'link-made':
      if (flow.step !== 'preparing') return flow;
      return flow.window === 'open'
        ? { step: 'waiting', attemptId: event.attemptId, window: 'open' }
        : { step: 'blocked', attemptId: event.attemptId, url: event.url };
    case 'link-refused':
      return flow.step === 'preparing' ? { step: 'failed', reason: event.code } : flow;
    case 'window-looks-closed':
      return flow.step === 'waiting' ? { ...flow, window: 'looks-closed' } : flow;
    case 'returned':
      if ((flow.step !== 'waiting' && flow.step !== 'blocked') || flow.attemptId !== event.attemptId)
        return flow;
      return isConnectRefusal(event.result)
        ? { step: 'failed', reason: event.result }
        : { step: 'checking', attemptId: event.attemptId, accountId: event.accountId };
    case 'confirmed':
      // The stream may be faster than the return page, and the return page may never come.
      return flow.step === 'idle' || flow.step === 'failed'
        ? flow
        : { step: 'done', accountId: event.accountId };
    case 'dismissed':
      return idleConnectFlow;
    default:
      return assertNever(event);
  }
}
