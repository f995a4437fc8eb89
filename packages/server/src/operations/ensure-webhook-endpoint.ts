import { assertNever, PatchbayError, serverPaths } from '@patchbay/core';
import { toPatchbayError } from '../errors/error-answer.ts';
import { isHeaderValue } from '../gateway/header-value.ts';
import type { TenantGateways } from '../gateway/tenant-gateways.ts';
import { toWebUrl } from '../option-error.ts';
import { SINGLE_TENANT } from '../owner.ts';
import type { UnipileSettings } from '../unipile-settings.ts';
import { textOf, type WebhookSecret, type WebhookSecrets } from '../webhook/webhook-secrets.ts';
import { ensureV1Webhook } from '../webhook-endpoint/ensure-v1-webhook.ts';
import { ensureV2Endpoint } from '../webhook-endpoint/ensure-v2-endpoint.ts';
import type { WebhookEndpointReport } from '../webhook-endpoint/webhook-endpoint-report.ts';

/** How the endpoint at Unipile should be looked after. */
export interface EnsureWebhookEndpointInput {
  /** v2: a key that may manage webhooks. Default the configured ones. Sent to Unipile only. */
  readonly serviceKey?: string;
  /** Where tenants have applications of their own: whose. */
  readonly tenantId?: string;
  /** Default the address under `publicUrl`. */
  readonly url?: string;
  /** Report what differs and change nothing. */
  readonly dryRun?: boolean;
}

/** What it takes to look after it. */
export interface EndpointContext {
  readonly unipile: UnipileSettings;
  readonly gateway: TenantGateways;
  readonly secrets: WebhookSecrets;
  readonly publicBase: string;
}

/** Registers or repairs the webhook endpoint at Unipile. */
export async function ensureWebhookEndpoint(
  { unipile, gateway, secrets, publicBase }: EndpointContext,
  {
    serviceKey,
    tenantId = SINGLE_TENANT,
    url = `${publicBase}${serverPaths.unipileWebhook}`,
    dryRun = false,
  }: EnsureWebhookEndpointInput,
): Promise<WebhookEndpointReport> {
  if (!toWebUrl(url)) {
    throw new PatchbayError('invalid_request', `ensureWebhookEndpoint: ${JSON.stringify(url)} is not a URL.`);
  }
  if (serviceKey !== undefined && !isHeaderValue(serviceKey)) {
    throw new PatchbayError(
      'invalid_request',
      'ensureWebhookEndpoint: serviceKey is blank or holds a line break. Copy it again from Unipile’s dashboard.',
    );
  }
  try {
    const wanted = { url, secrets: secretsOf(tenantId, await secrets.fresh()), dryRun };
    const tenant = await gateway.connect({ tenantId });
    const apiKey = serviceKey ?? tenant.serviceKey ?? tenant.connection.apiKey;
    const calls = { ...tenant.connection, apiKey };
    switch (unipile.generation) {
      case 'v1':
        if (wanted.secrets.length === 0) {
          throw new PatchbayError(
            'invalid_request',
            `ensureWebhookEndpoint: webhookSecrets holds no secret for tenant "${tenantId}". Add one: v1 issues none.`,
          );
        }
        return await ensureV1Webhook(calls, { ...wanted, header: unipile.webhookHeader });
      case 'v2':
        return await ensureV2Endpoint(calls, wanted);
      default:
        return assertNever(unipile);
    }
  } catch (error) {
    throw toPatchbayError(error);
  }
}

/** A tenant's own secrets come first, then those of the app. */
function secretsOf(tenantId: string, secrets: readonly WebhookSecret[]): string[] {
  const isOf = (one: WebhookSecret): boolean => typeof one !== 'string' && one.tenantId === tenantId;
  return [...secrets.filter(isOf), ...secrets.filter((one) => typeof one === 'string')].map(textOf);
}
