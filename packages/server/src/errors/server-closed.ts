import { PatchbayError } from '@patchbay/core';

/** When somebody else, or this server again, is likely to answer; in milliseconds. */
const AGAIN_MS = 1_000;

/** Why what is under way when the server closes ends early. Nobody has to mend anything: it is no line of the log. */
export class ServerClosed extends PatchbayError {
  constructor() {
    super('unavailable', 'the server is closed; ask again in a moment.', { retryAfterMs: AGAIN_MS });
  }
}
