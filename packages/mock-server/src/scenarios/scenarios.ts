import { accountLocked } from './account-locked.ts';
import { apiKeyRevoked } from './api-key-revoked.ts';
import { duplicateAccount } from './duplicate-account.ts';
import { firstSyncSlow } from './first-sync-slow.ts';
import { flapping } from './flapping.ts';
import { fortyAccountsOneCause } from './forty-accounts-one-cause.ts';
import { linkExpired } from './link-expired.ts';
import { passwordChanged } from './password-changed.ts';
import { permissionsRevoked } from './permissions-revoked.ts';
import { providerOutage } from './provider-outage.ts';
import { proxyDownAndReplaced } from './proxy-down-and-replaced.ts';
import { recruiterOnlyDrop } from './recruiter-only-drop.ts';
import { restrictedAccount } from './restricted-account.ts';
import type { Scenario } from './scenario.ts';
import { sessionExpiredLinkedin } from './session-expired-linkedin.ts';
import { subscriptionLapsed } from './subscription-lapsed.ts';
import { webhookLostAndReconciled } from './webhook-lost-and-reconciled.ts';
import { webhookStorm } from './webhook-storm.ts';
import { whatsappDeviceRemoved } from './whatsapp-device-removed.ts';
import { wrongPersonReconnects } from './wrong-person-reconnects.ts';

/** Every scenario of the mock by its name. */
export const scenarios: Readonly<Record<string, Scenario>> = byName([
  passwordChanged,
  sessionExpiredLinkedin,
  whatsappDeviceRemoved,
  permissionsRevoked,
  providerOutage,
  proxyDownAndReplaced,
  subscriptionLapsed,
  accountLocked,
  flapping,
  recruiterOnlyDrop,
  firstSyncSlow,
  webhookStorm,
  webhookLostAndReconciled,
  duplicateAccount,
  restrictedAccount,
  wrongPersonReconnects,
  linkExpired,
  apiKeyRevoked,
  fortyAccountsOneCause,
]);

function byName(list: readonly Scenario[]): Readonly<Record<string, Scenario>> {
  return Object.fromEntries(list.map((scenario) => [scenario.name, scenario]));
}
