'use client';
import { type Account, type DialogTexts, type MessagesInPart, toStatusMark } from '@patchbay/core';
import {
  type ComponentPropsWithoutRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from 'react';
import { formatAge, formatFull, type TimeFormat } from '../internals/format-time.ts';
import { Root, type RootOptions } from '../internals/Root.tsx';
import { useMessages } from '../internals/use-messages.ts';
import { withAccountWords } from '../internals/with-account-words.ts';
import { StatusBadgeView } from '../status-badge/StatusBadgeView.tsx';

/** Properties of {@link AccountDetailsView}. */
export interface AccountDetailsViewProps
  extends Omit<ComponentPropsWithoutRef<'dl'>, 'children'>,
    RootOptions {
  readonly account: Account;
  /** Null where the reader's time is not known yet: times are left out. */
  readonly format: TimeFormat | null;
  readonly texts: DialogTexts;
}

/** What is known about an account, a line each; what is not known has no line. */
export const AccountDetailsView: ForwardRefExoticComponent<
  AccountDetailsViewProps & RefAttributes<HTMLDListElement>
> = forwardRef(function AccountDetailsView({ account, format, texts, ...rest }, ref) {
  const messages = useMessages();
  const { details, causes } = texts;
  const { status, statusSince, products, firstSync, createdAt, freshness } = account;
  const mark = toStatusMark(account);
  const cause = 'cause' in status ? status.cause : null;
  const parts = products.filter(({ product }) => productName(product, messages) !== null);
  return (
    <Root tag="dl" className="pb-details" {...rest} ref={ref}>
      <Line term={details.status}>
        <StatusBadgeView mark={mark} label={messages.status[mark]} />
        {format && statusSince > 0 && (
          <span className="pb-details__time">
            {messages.times.since(formatFull(statusSince, format.locale))}
          </span>
        )}
      </Line>
      {cause && <Line term={details.cause}>{causes[cause]}</Line>}
      {account.locked && status.kind !== 'removed' && <Line term={details.cause}>{causes.lock}</Line>}
      {parts.length > 0 && (
        <Line term={details.products}>
          <ul className="pb-details__parts">
            {parts.map(({ product, kind }) => (
              <li key={product}>
                <span className="pb-details__part">{productName(product, messages)}</span>
                <StatusBadgeView mark={kind} label={messages.status[kind]} />
              </li>
            ))}
          </ul>
        </Line>
      )}
      {firstSync && <Line term={details.firstSync}>{details.syncStates[firstSync.state]}</Line>}
      {format && createdAt !== null && (
        <Line term={details.connected}>{formatFull(createdAt, format.locale)}</Line>
      )}
      {format && (
        <Line term={details.confirmed}>
          {freshness.confirmedAt === null ? details.neverConfirmed : formatAge(freshness.confirmedAt, format)}
        </Line>
      )}
    </Root>
  );
});

/** A raw word is nothing to show: a part without a name is left out. */
function productName(product: string, messages: MessagesInPart): string | null {
  const { products } = withAccountWords(messages);
  return Object.hasOwn(products, product) ? products[product as keyof typeof products] : null;
}

function Line({ term, children }: { term: string; children: ReactNode }): ReactElement {
  return (
    <div className="pb-details__line">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
