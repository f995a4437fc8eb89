import type { Patchbay } from '../create-patchbay.ts';
import type { UnipileV2Options } from '../patchbay-options.ts';
import { accessCases } from './handler-conformance/access-cases.ts';
import { answerCases } from './handler-conformance/answer-cases.ts';
import { connectCases } from './handler-conformance/connect-cases.ts';
import { eventCases } from './handler-conformance/event-cases.ts';
import { headCases } from './handler-conformance/head-cases.ts';
import { linkCases } from './handler-conformance/link-cases.ts';
import { operatorCases } from './handler-conformance/operator-cases.ts';
import { pageCases } from './handler-conformance/page-cases.ts';
import { createStage, type Stage } from './handler-conformance/stage.ts';
import { webhookCases } from './handler-conformance/webhook-cases.ts';

/** Somebody who is signed in to the app. */
export interface ConformancePerson {
  readonly tenantId: string;
  readonly ownerId: string;
  readonly role: 'owner' | 'operator';
}

/** What the kit brings, to be passed on to `createPatchbay`: a Unipile (v2) that it controls. */
export interface ConformancePorts {
  readonly unipile: UnipileV2Options;
  readonly webhookSecrets: readonly string[];
  readonly fetch: typeof fetch;
}

/** An app that was started for one case, with an empty store. */
export interface StartedHandler {
  readonly patchbay: Pick<Patchbay, 'assign' | 'drain'>;
  /** Where the handler is reached: `http://127.0.0.1:4000/api/patchbay`. */
  readonly baseUrl: string;
  /** Reaches it through all that is in front of it. Default the global `fetch`. */
  readonly fetch?: typeof fetch;
  /** Signs a person in by the app's own means; resolves to the headers that their browser would send. */
  signIn(
    person: ConformancePerson,
  ): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  close(): Promise<void>;
}

/** What an adopter tells the kit. */
export interface HandlerConformanceOptions {
  readonly start: (ports: ConformancePorts) => StartedHandler | Promise<StartedHandler>;
  /** The app has one tenant only: cases with a second one are left out. Default false. */
  readonly singleTenant?: boolean;
}

/** One promise of a mounted handler. */
export interface HandlerCase {
  /** States the behaviour. */
  readonly title: string;
  /** Starts the app, tries it, closes it. Rejects when the promise is broken. */
  readonly run: () => Promise<void>;
}

/** A case as it is written down. */
export interface HandlerCheck {
  readonly title: string;
  readonly check: (stage: Stage) => Promise<void>;
  readonly needsTenants?: true;
}

const checks: readonly HandlerCheck[] = [
  ...accessCases,
  ...eventCases,
  ...pageCases,
  ...connectCases,
  ...linkCases,
  ...webhookCases,
  ...operatorCases,
  ...answerCases,
  ...headCases,
];

/**
 * Everything that a mounted handler has to keep, attacks on the isolation of owners and tenants included, for any
 * test runner: it tries the app's own sign-in, store, framework and what stands in front of them.
 *
 * @example
 * const start = async (ports: ConformancePorts) => {
 *   const patchbay = createPatchbay({ ...myOptions, ...ports, store: openMyStore(emptyDatabase()) });
 *   const server = await listen(myApp(patchbay));
 *   return {
 *     patchbay,
 *     baseUrl: `${server.origin}/api/patchbay`,
 *     signIn: (person: ConformancePerson) => ({ cookie: mySession(person) }),
 *     async close() {
 *       await patchbay.close(); // its streams and timers would keep the test run from ending
 *       await server.close();
 *     },
 *   };
 * };
 * for (const { title, run } of handlerConformance({ start })) test(title, run);
 */
export function handlerConformance({
  start,
  singleTenant = false,
}: HandlerConformanceOptions): readonly HandlerCase[] {
  return checks
    .filter(({ needsTenants }) => !(needsTenants && singleTenant))
    .map(({ title, check }) => ({
      title,
      async run() {
        const stage = await createStage(start);
        try {
          await check(stage);
        } finally {
          await stage.close();
        }
      },
    }));
}
