/** How an endpoint at Unipile differs from what Patchbay needs. */
export type WebhookDrift =
  /** There was none for this address. */
  | 'missing'
  | 'disabled'
  /** Not all events about accounts are sent, or v1 does not say which. */
  | 'events'
  /** Only some accounts are watched. */
  | 'accounts'
  /** v1: bodies come in another form than JSON. */
  | 'format'
  /** v1: no JSON content type, which webhooks made by API lack. */
  | 'content-type'
  /**
   * v1: its secret is not the first of `webhookSecrets`. v2: it is none of them, and deliveries are refused; put the
   * report's `secret` there.
   */
  | 'secret'
  /** More than one endpoint has this address. In v1 one is left; in v2 delete the others in Unipile's dashboard. */
  | 'duplicate';

/** What was found at Unipile, and what was done about it. */
export interface WebhookEndpointReport {
  readonly url: string;
  /** Unipile's id of the endpoint; null where there is none. */
  readonly id: string | null;
  readonly done: 'nothing' | 'created' | 'repaired';
  /** What was found, before anything was done; empty when all was well. */
  readonly drift: readonly WebhookDrift[];
  /** v2: what Unipile signs with. Secret: for `webhookSecrets`, never for a log or a browser. Null in v1. */
  readonly secret: string | null;
}

/** What an endpoint has to be like. */
export interface WantedEndpoint {
  readonly url: string;
  readonly secrets: readonly string[];
  /** Only look. */
  readonly dryRun: boolean;
}
