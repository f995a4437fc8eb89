import type {
  Actor,
  ConnectResult,
  PatchbayErrorCode,
  RemedyAction,
  RemedyId,
  StatusMark,
  StreamState,
} from '@patchbay/core';

/** Which account an event is about: its id and its provider, and nothing else about the person. */
export interface AboutAccount {
  readonly accountId: string;
  /** The provider's id, such as `linkedin`. */
  readonly provider: string;
}

/** Which sign-in an event is about; what nobody knows before its end is null. */
export interface AboutConnect {
  readonly purpose: 'connect' | 'reconnect';
  readonly accountId: string | null;
  readonly provider: string | null;
}

/** What each event carries besides its `type`. */
export interface PatchbayEventMap {
  /** Somebody pressed a button that opens a sign-in. */
  readonly 'connect.started': AboutConnect;
  /** The browser blocked the window: the link is on the page instead. */
  readonly 'connect.window_blocked': AboutConnect;
  /** No sign-in page could be had. */
  readonly 'connect.failed': AboutConnect & { readonly code: PatchbayErrorCode };
  /** The person came back from the sign-in page, which says how it went. */
  readonly 'connect.returned': AboutConnect & { readonly result: ConnectResult };
  /** The account was read and works. */
  readonly 'connect.confirmed': AboutConnect;
  /** The person came back, but the account does not work. */
  readonly 'connect.unconfirmed': AboutConnect;
  /** The person gave up before coming back. */
  readonly 'connect.cancelled': AboutConnect;
  /** An account that this page knew shows another status. */
  readonly 'status.changed': AboutAccount & { readonly from: StatusMark; readonly to: StatusMark };
  /** A remedy came on screen: a panel was drawn, or a row unfolded. */
  readonly 'remedy.shown': AboutAccount & { readonly remedy: RemedyId; readonly actor: Actor | null };
  /** Something that a remedy offers was pressed. */
  readonly 'remedy.action': AboutAccount & { readonly action: RemedyAction };
  /** A walk through all accounts that wait for the person began. */
  readonly 'fix_all.started': { readonly count: number };
  readonly 'fix_all.skipped': AboutAccount;
  readonly 'fix_all.ended': { readonly count: number; readonly left: number };
  readonly 'account.removed': AboutAccount;
  readonly 'repair_link.created': AboutAccount;
  readonly 'repair_link.shared': AboutAccount & { readonly by: 'copy' | 'share' };
  readonly 'repair_link.revoked': AboutAccount;
  readonly 'proxy.changed': AboutAccount & { readonly to: 'own' | 'country' | 'none' };
  /** An operator made a sign-in for an owner: used at once, or shared. */
  readonly 'operator_link.created': { readonly kind: 'quick' | 'shared' };
  readonly 'operator_link.shared': { readonly by: 'copy' | 'share' };
  readonly 'operator_link.revoked': Readonly<Record<never, never>>;
  /** Changes arrive by themselves, or no longer do. */
  readonly 'live.changed': { readonly state: StreamState };
}

/** Names of all events. They stay as they are; new ones may come. */
export type PatchbayEventType = keyof PatchbayEventMap;

/** Something that happened on the page, for analytics: one object, without personal data. */
export type PatchbayEvent = {
  [Type in PatchbayEventType]: { readonly type: Type } & PatchbayEventMap[Type];
}[PatchbayEventType];

/** Tells an event; never throws. */
export type Report = (event: PatchbayEvent) => void;
