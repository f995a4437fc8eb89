/** Why the provider closed the door on an account, as far as it is known. */
export type ConnectionCause = 'credentials' | 'permissions' | 'checkpoint';

/** Why an account is interrupted although its owner did nothing. */
export type OutageCause =
  | 'provider'
  | 'proxy'
  | 'unipile'
  /** Synchronisation stopped (v1: STOPPED, ERROR); the operators can start it again. */
  | 'stopped';
