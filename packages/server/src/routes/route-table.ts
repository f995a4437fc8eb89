import { incidentPaths, operatorPaths, paths, repairLinkPaths, serverPaths } from '@patchbay/core';
import { receiveCallback } from './callback.ts';
import { chooseIdentityOf } from './choose-identity.ts';
import { createLink } from './create-link.ts';
import type { Route, RouteContext } from './exchange.ts';
import { getAccount } from './get-account.ts';
import { health, ready } from './health.ts';
import { listAccounts } from './list-accounts.ts';
import { listChanges } from './list-changes.ts';
import { listIncidents } from './list-incidents.ts';
import {
  assignForOperators,
  createOperatorLink,
  restartForOperators,
  resyncForOperators,
  setAccountProxy,
} from './operator-actions.ts';
import { findUnclaimedForOperators, listForOperators, listUnclaimedForOperators } from './operator-lists.ts';
import { receiveNotify } from './receive-notify.ts';
import { receiveWebhook } from './receive-webhook.ts';
import { removeOwnAccount } from './remove-account.ts';
import { createOwnRepairLink, listRepairLinks, revokeRepairLink } from './repair-links.ts';
import { sumRepairs } from './repair-stats.ts';
import { createSharedLink, listSharedLinks, revokeSharedLink } from './shared-links.ts';
import { streamEvents } from './stream-events.ts';
import { followLink, showLink } from './visit-link.ts';

/** The verbs of our routes. */
export type Verb = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** A verb, a path below the base path, and what answers there. */
export type RouteEntry = readonly [verb: Verb, pattern: string, create: (context: RouteContext) => Route];

/** Every path of the API contract, one route each. What each takes and answers is told by docs/openapi.json. */
export const routeTable: readonly RouteEntry[] = [
  ['POST', serverPaths.unipileWebhook, receiveWebhook],
  ['GET', paths.accounts, listAccounts],
  ['GET', `${paths.accounts}/:id`, getAccount],
  ['DELETE', `${paths.accounts}/:id`, removeOwnAccount],
  ['GET', `${paths.accounts}/:id/incidents`, listIncidents],
  ['POST', `${paths.accounts}/:id/identity`, chooseIdentityOf],
  ['POST', paths.links, createLink],
  ['GET', '/callback/:attempt', receiveCallback],
  ['POST', '/notify/:attempt', receiveNotify],
  ['GET', paths.changes, listChanges],
  ['GET', paths.stream, streamEvents],
  ['POST', repairLinkPaths.links, createOwnRepairLink],
  ['GET', repairLinkPaths.links, listRepairLinks],
  ['DELETE', `${repairLinkPaths.links}/:id`, revokeRepairLink],
  ['GET', '/repair/:token', (context) => showLink(context, 'repair')],
  ['POST', '/repair/:token', (context) => followLink(context, 'repair')],
  ['GET', '/connect/:token', (context) => showLink(context, 'shared')],
  ['POST', '/connect/:token', (context) => followLink(context, 'shared')],
  ['POST', operatorPaths.links, createOperatorLink],
  ['POST', operatorPaths.sharedLinks, createSharedLink],
  ['GET', operatorPaths.sharedLinks, listSharedLinks],
  ['DELETE', `${operatorPaths.sharedLinks}/:id`, revokeSharedLink],
  ['PUT', `${operatorPaths.accounts}/:id/proxy`, setAccountProxy],
  ['POST', `${operatorPaths.accounts}/:id/restart`, restartForOperators],
  ['POST', `${operatorPaths.accounts}/:id/resync`, resyncForOperators],
  ['POST', operatorPaths.assign, assignForOperators],
  ['GET', operatorPaths.accounts, listForOperators],
  ['GET', operatorPaths.unclaimed, listUnclaimedForOperators],
  ['POST', operatorPaths.unclaimed, findUnclaimedForOperators],
  ['GET', incidentPaths.repairStats, sumRepairs],
  ['GET', serverPaths.health, health],
  ['GET', serverPaths.ready, ready],
];
