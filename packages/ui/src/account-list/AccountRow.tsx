'use client';
import {
  type MemoExoticComponent,
  memo,
  type ReactElement,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { connectNoticeText } from '../connect-button/connect-notice-text.ts';
import { reportRemedyAction } from '../events/report-remedy-action.ts';
import { useRemedyShown } from '../events/use-remedy-shown.ts';
import { useAccountEntry } from '../hooks/use-account-entry.ts';
import { useConnect } from '../hooks/use-connect.ts';
import { toConnectRequest } from '../internals/connect-request.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { AccountRowView } from './AccountRowView.tsx';
import { AnnounceContext } from './announce-context.ts';
import { KeepRowContext } from './keep-row-context.ts';
import type { RowSlot } from './row-slot.ts';
import { useFocusReturn } from './use-focus-return.ts';

interface AccountRowProps {
  readonly id: string;
  readonly returnTo: string | undefined;
  // The parts of a RowSlot, one by one: a memo compares them.
  readonly index?: number | undefined;
  readonly count?: number | undefined;
  readonly measure?: RowSlot['measure'] | undefined;
}

/** One row, subscribed to its own account only. */
export const AccountRow: MemoExoticComponent<(props: AccountRowProps) => ReactElement | null> = memo(
  function AccountRow({ id, returnTo, index, count, measure }) {
    const account = useAccountEntry(id);
    const { flow, press, dismiss } = useConnect();
    const [open, setOpen] = useState(false);
    const row = useRef<HTMLLIElement>(null);
    useRemedyShown(open ? account : null);

    const drawn = account !== undefined;
    useFocusReturn(row, drawn);
    useEffect(() => {
      if (drawn) measure?.(row.current);
    }, [measure, drawn]);
    const keep = useContext(KeepRowContext);
    const busy = open || flow.step !== 'idle';
    useEffect(() => (busy ? keep(id) : undefined), [busy, keep, id]);

    const { messages, report } = usePatchbay();
    const announce = useContext(AnnounceContext);
    const notice = connectNoticeText(flow, messages.connect);
    useEffect(() => {
      if (notice) announce(notice, id);
    }, [notice, announce, id]);

    if (!account) return null;
    return (
      <AccountRowView
        account={account}
        flow={flow}
        open={open}
        onToggle={() => setOpen(!open)}
        onPress={() => {
          press(toConnectRequest(account, returnTo));
          reportRemedyAction(report, account);
        }}
        onDismiss={dismiss}
        rowRef={row}
        slot={index === undefined || count === undefined ? undefined : { index, count }}
      />
    );
  },
);
