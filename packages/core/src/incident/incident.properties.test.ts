import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Account } from '../account/account.ts';
import type { AccountReport } from '../account/account-report.ts';
import { applyAccountEvent } from '../account/apply-account-event.ts';
import { anyReport } from '../testing/arbitraries.ts';
import { makeAccount } from '../testing/index.ts';
import { isWell } from './account-health.ts';
import { applyToIncident } from './apply-to-incident.ts';
import { brokenMs, type Incident } from './incident.ts';

/** Every step of an account's life. */
function live(reports: readonly AccountReport[], each: (step: Step) => void): void {
  let account = makeAccount();
  let incident: Incident | null = null;
  for (const report of reports) {
    const after = applyAccountEvent(account, report).account;
    const applied = applyToIncident(incident, { before: account, after, report });
    each({ latest: incident, before: account, after, report, applied });
    incident = applied.incident;
    account = after;
  }
}

interface Step {
  readonly latest: Incident | null;
  readonly before: Account;
  readonly after: Account;
  readonly report: AccountReport;
  readonly applied: ReturnType<typeof applyToIncident>;
}

const lives = fc.array(anyReport, { maxLength: 20 });

test('an incident is open exactly while the account is neither well nor gone', () => {
  fc.assert(
    fc.property(lives, (reports) => {
      live(reports, ({ after, applied }) => {
        const isOpen = applied.incident !== null && applied.incident.closedAt === null;
        const isFirstConnection = after.status.kind === 'connecting' && !isOpen;
        const shouldBe = !isWell(after) && after.status.kind !== 'removed';
        if (!isFirstConnection) expect(isOpen).toBe(shouldBe);
        expect(applied.incident?.recoveredBy === null).toBe(isOpen);
      });
    }),
    { numRuns: 1_000 },
  );
});

test('its times are in order and its numbers never shrink', () => {
  fc.assert(
    fc.property(lives, (reports) => {
      live(reports, ({ latest, applied: { incident, closed, opened } }) => {
        if (!incident) return;
        const { openedAt, downSince, closedAt, drops, changes } = incident;
        expect(openedAt).toBeLessThanOrEqual(downSince);
        if (closedAt !== null) expect(downSince).toBeLessThanOrEqual(closedAt);
        expect(brokenMs(incident, downSince)).toBeGreaterThanOrEqual(0);
        if (closed) expect(closed).toBe(incident);
        if (opened || !latest) expect([opened, drops, changes]).toEqual([true, 1, 0]);
        else {
          expect(incident.id).toBe(latest.id);
          expect(drops).toBeGreaterThanOrEqual(latest.drops);
          expect(changes).toBeGreaterThanOrEqual(latest.changes);
        }
      });
    }),
    { numRuns: 1_000 },
  );
});

test('a report that is applied twice counts once', () => {
  fc.assert(
    fc.property(lives, (reports) => {
      live(reports, ({ after, report, applied }) => {
        const again = applyAccountEvent(after, report).account;
        const twice = applyToIncident(applied.incident, { before: after, after: again, report });
        expect(twice).toEqual({ incident: applied.incident, closed: null, opened: false });
      });
    }),
    { numRuns: 1_000 },
  );
});
