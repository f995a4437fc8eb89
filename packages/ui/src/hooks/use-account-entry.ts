'use client';
import type { Account } from '@patchbay/core';
import { useQuery } from '@tanstack/react-query';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { accountQuery } from './account-query.ts';

/** One account as the list's read and the stream left it; never reads by itself. */
export function useAccountEntry(id: string): Account | undefined {
  const patchbay = usePatchbay();
  const { data } = useQuery({ ...accountQuery(patchbay, id), enabled: false }, patchbay.queryClient);
  return data;
}
