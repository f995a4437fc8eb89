'use client';
import { createRepairLinksClient, providerEntry, type RepairLink } from '@patchbay/core';
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes, useMemo } from 'react';
import { accountName } from '../internals/account-words.ts';
import { useRoot } from '../internals/use-root.ts';
import { useTimeFormat } from '../internals/use-time-format.ts';
import { useDialogTexts } from '../lazy/use-dialog-texts.ts';
import { usePatchbay } from '../provider/use-patchbay.ts';
import { readLinkFields } from '../sent-links/LinkFields.tsx';
import { useMadeLink } from '../sent-links/use-made-link.ts';
import { useSentLinks } from '../sent-links/use-sent-links.ts';
import type { RepairLinkProps } from './RepairLink.tsx';
import { RepairLinkView } from './RepairLinkView.tsx';

/** The part of the dialog that is loaded when it is drawn. */
export const RepairLinkPart: ForwardRefExoticComponent<RepairLinkProps & RefAttributes<HTMLDialogElement>> =
  forwardRef(function RepairLinkPart({ open, ...props }, ref) {
    // Mounted anew at each opening: an address that was shown once is not shown again.
    return open ? <OpenDialog {...props} open ref={ref} /> : null;
  });

const OpenDialog: typeof RepairLinkPart = forwardRef(function OpenDialog(
  { account, open, onClose, className, style, ...rest },
  ref,
) {
  const { client, messages, report } = usePatchbay();
  const texts = useDialogTexts();
  const format = useTimeFormat();
  const root = useRoot('pb-dialog', { className, style });
  const api = useMemo(() => createRepairLinksClient(client), [client]);
  const about = { accountId: account.id, provider: account.provider };
  const links = useSentLinks<RepairLink>(['repair', account.id], (signal) =>
    api.listRepairLinks(account.id, signal),
  );
  const made = useMadeLink((by) => report({ type: 'repair_link.shared', ...about, by }));
  if (!texts) return null;
  const { share } = made;
  const name = accountName(account, messages);
  return (
    <RepairLinkView
      {...rest}
      {...root}
      ref={ref}
      texts={texts}
      name={name}
      provider={providerEntry(account.provider).name}
      making={made.making}
      outcome={made.outcome}
      links={links.state}
      format={format}
      onMake={(form) =>
        made.make(async () => {
          const { link, url } = await api.createRepairLink({
            accountId: account.id,
            ...readLinkFields(form),
          });
          links.put(link);
          report({ type: 'repair_link.created', ...about });
          return url;
        })
      }
      onAnother={made.again}
      onCopy={made.copy}
      onShare={share && (() => share(texts.repair.heading(name)))}
      onEnd={({ id }) =>
        made.end(async () => {
          links.put(await api.revokeRepairLink(id));
          report({ type: 'repair_link.revoked', ...about });
        })
      }
      onClose={onClose}
    />
  );
});
