/** Why the provider closed the door on an account, as far as it is known. */
export type ConnectionCause = 'credentials' | 'permissions' | 'checkpoint';

/** Why an account is interrupted although its owner did nothing. */
export type OutageCause =
  | 'provider'
  | 'proxy'
  | 'unipile'
  /** Synchronisation stopped (v1: STOPPED, ERROR); the operators can start it again. */
  | 'stopped';

/** Every word of {@link ConnectionCause}; what needs the person most comes first. */
export const connectionCauses: readonly ConnectionCause[] = ['credentials', 'permissions', 'checkpoint'];

/** Every word of {@link OutageCause}; what needs the operators most comes first. */
export const outageCauses: readonly OutageCause[] = ['stopped', 'proxy', 'provider', 'unipile'];

/** Why an account does not work, as far as it is known: what its status says, and what stands beside it. */
export type Cause =
  | ConnectionCause
  | OutageCause
  /** The organization's subscription with Unipile is inactive. */
  | 'subscription'
  /** Access through the API is locked. */
  | 'lock';

/** Every word of {@link Cause}. */
export const causes: readonly Cause[] = [...connectionCauses, ...outageCauses, 'subscription', 'lock'];
