'use client';
import type {
  ConnectFlow,
  CreateOperatorLinkBody,
  LinkConfiguration,
  SentLink,
  SharedLink,
} from '@patchbay/core';
import { useEffect, useRef, useState } from 'react';
import { useConnectOver } from '../hooks/use-connect.ts';
import { useOperatorClient } from '../internals/use-operator-client.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { type OperatorFailure, toOperatorFailure } from '../proxy-dialog/operator-failure.ts';
import type { SentLinksState } from '../sent-links/SentLinksView.tsx';
import { type MadeLink, useMadeLink } from '../sent-links/use-made-link.ts';
import { useSentLinks } from '../sent-links/use-sent-links.ts';

/** For whom an account is connected, and where the person goes on to. */
export interface OperatorConnectTarget {
  readonly ownerId: string;
  readonly tenantId: string | undefined;
  readonly returnTo?: string | undefined;
}

/** Both ways of connecting an account for somebody. */
export interface OperatorConnecting {
  readonly flow: ConnectFlow;
  /** The last sign-in here ended in an account. */
  readonly connected: boolean;
  readonly failure: OperatorFailure | null;
  readonly made: MadeLink;
  readonly links: SentLinksState;
  /** Opens the sign-in. Call it inside the click, before any `await`. */
  readonly quickAdd: (providers: '*' | readonly string[], configuration?: LinkConfiguration) => void;
  readonly share: (
    providers: '*' | readonly string[],
    facts: { readonly note?: string; readonly expiresInMs: number },
    configuration?: LinkConfiguration,
  ) => void;
  readonly end: (link: SentLink) => void;
  readonly dismiss: () => void;
}

/** Connects accounts for one owner, with the rights of an operator. */
export function useOperatorConnect(target: OperatorConnectTarget): OperatorConnecting {
  const { ownerId, tenantId, returnTo } = target;
  const { report } = usePatchbay();
  const operators = useOperatorClient(tenantId);
  const configured = useRef<LinkConfiguration | undefined>(undefined);
  const [connected, setConnected] = useState(false);
  const [failure, setFailure] = useState<OperatorFailure | null>(null);
  const key = returnTo === undefined ? {} : { returnTo };

  const { flow, press, dismiss } = useConnectOver({
    trustsReturn: true,
    client: {
      async createLink(body, signal) {
        const asked: CreateOperatorLinkBody = {
          ...body,
          ownerId,
          ...(configured.current && { configuration: configured.current }),
        };
        try {
          const link = await operators.createOperatorLink(asked, signal);
          report({ type: 'operator_link.created', kind: 'quick' });
          return link;
        } catch (error) {
          // Said in the words of operators, with the reason.
          if (!signal?.aborted) setFailure(toOperatorFailure(error));
          throw error;
        }
      },
    },
  });
  useEffect(() => {
    if (flow.step === 'done') setConnected(true);
    // Its own words are those for owners.
    if (flow.step === 'failed' && failure) dismiss();
  }, [flow, failure, dismiss]);

  const made = useMadeLink((by) => report({ type: 'operator_link.shared', by }));
  const links = useSentLinks<SharedLink>(['shared', tenantId ?? '', ownerId], async (signal) =>
    (await operators.listSharedLinks(signal)).filter((link) => link.ownerId === ownerId),
  );
  return {
    flow,
    connected,
    failure,
    made,
    links: links.state,
    quickAdd(providers, configuration) {
      configured.current = configuration;
      setConnected(false);
      setFailure(null);
      press({ purpose: 'connect', providers, ...key });
    },
    share(providers, facts, configuration) {
      setConnected(false);
      setFailure(null);
      made.make(async () => {
        try {
          const { link, url } = await operators.createSharedLink({
            ownerId,
            providers,
            ...facts,
            ...key,
            ...(configuration && { configuration }),
          });
          links.put(link);
          report({ type: 'operator_link.created', kind: 'shared' });
          return url;
        } catch (error) {
          setFailure(toOperatorFailure(error));
          throw error;
        }
      });
    },
    end({ id }) {
      setFailure(null);
      made.end(async () => {
        links.put(await operators.revokeSharedLink(id));
        report({ type: 'operator_link.revoked' });
      });
    },
    dismiss,
  };
}
