import { createOperatorClient, type OperatorClient } from '@patchbay/core';
import { useMemo } from 'react';
import { usePatchbay } from '../provider/use-patchbay.ts';

/** The operators' calls, in a tenant; undefined for the operator's own, or the app's default tenant. */
export function useOperatorClient(tenantId: string | undefined): OperatorClient {
  const { client } = usePatchbay();
  return useMemo(
    () => createOperatorClient(client, tenantId === undefined ? {} : { tenantId }),
    [client, tenantId],
  );
}
