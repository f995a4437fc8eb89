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
