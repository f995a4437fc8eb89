import { PatchbayError } from '@patchbay/core';
import type { ProxyChoice } from '../gateway/unipile-gateway.ts';
import { toSentences } from '../option-error.ts';
import { type OptionNames, unknownName } from '../option-names.ts';
import type { AssignInput } from './assign-account.ts';
import type { CreateRepairLinkInput } from './create-repair-link.ts';
import type { EnsureWebhookEndpointInput } from './ensure-webhook-endpoint.ts';
import type { OwnAccountInput } from './own-account.ts';
import type { RepairStatsInput } from './read-repair-stats.ts';
import type { SetProxyInput } from './set-proxy.ts';

/** What the methods of the server are given. */
interface Inputs {
  readonly assign: AssignInput;
  readonly removeAccount: OwnAccountInput;
  readonly setProxy: SetProxyInput;
  readonly restart: OwnAccountInput;
  readonly resync: OwnAccountInput;
  readonly createRepairLink: CreateRepairLinkInput;
  readonly repairStats: RepairStatsInput;
  readonly ensureWebhookEndpoint: EnsureWebhookEndpointInput;
}

const own: OptionNames<OwnAccountInput> = { accountId: true, ownerId: true, tenantId: true };

const inputNames: { readonly [Method in keyof Inputs]: OptionNames<Inputs[Method]> } = {
  assign: own,
  removeAccount: own,
  setProxy: { ...own, proxy: true },
  restart: own,
  resync: own,
  createRepairLink: { ...own, note: true, expiresInMs: true },
  repairStats: { tenantId: true, since: true },
  ensureWebhookEndpoint: { serviceKey: true, tenantId: true, url: true, dryRun: true },
};

type NamesOfEach<Union> = Union extends unknown ? keyof Union : never;

const proxyNames: Readonly<Record<NamesOfEach<ProxyChoice>, true>> = {
  country: true,
  host: true,
  port: true,
  protocol: true,
  username: true,
  password: true,
};

/**
 * An input all of whose fields are known: a misspelt `tenantId` would give an account to somebody of the default
 * tenant, for good.
 *
 * @throws PatchbayError `invalid_request` that names the field that may have been meant.
 */
export function knownInput<Method extends keyof Inputs>(
  method: Method,
  input: Inputs[Method],
): Inputs[Method] {
  const names = Object.keys(inputNames[method]);
  if (typeof input !== 'object' || input === null) {
    throw refusal(method, { what: 'it was given no fields', how: `pass { ${names[0]}, … }` });
  }
  refuseUnknownField(method, '', input, names);
  const { proxy } = input as Partial<SetProxyInput>;
  if (typeof proxy === 'object' && proxy !== null) {
    refuseUnknownField(method, 'proxy.', proxy, Object.keys(proxyNames));
  }
  return input;
}

function refuseUnknownField(method: string, path: string, given: object, known: readonly string[]): void {
  const unknown = unknownName('field', path, Object.keys(given), known);
  if (unknown) throw refusal(method, unknown);
}

function refusal(method: string, { what, how }: Parameters<typeof toSentences>[0]): PatchbayError {
  return new PatchbayError('invalid_request', `${method}: ${toSentences({ what, how })}`);
}
