import type { RepairStatsAnswer } from '@patchbay/core';
import { readRepairStats } from '../operations/read-repair-stats.ts';
import type { Route, RouteContext } from './exchange.ts';
import { parseDays } from './list-incidents.ts';
import { requireOperator, tenantFor } from './require-owner.ts';
import { sendJson } from './send.ts';

const DAY_MS = 24 * 60 * 60_000;

/** `GET /operator/repair-stats?tenantId=&days=`: how repairs go in the operator's tenant; numbers only. */
export function sumRepairs(context: RouteContext): Route {
  return async (exchange) => {
    const tenantId = tenantFor(await requireOperator(context, exchange), exchange);
    const since = context.clock.now() - parseDays(exchange.req.query('days')) * DAY_MS;
    const stats = await readRepairStats(context, { tenantId, since });
    return sendJson(exchange.env.requestId, 200, { stats } satisfies RepairStatsAnswer);
  };
}
