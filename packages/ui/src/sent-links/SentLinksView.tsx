'use client';
import { assertNever, type DialogTexts, type SentLink } from '@patchbay/core';
import type { ReactElement } from 'react';
import { formatAge, type TimeFormat } from '../internals/format-time.ts';
import { useMessages } from '../internals/use-messages.ts';

/** Links that were made before, as far as they are known. */
export type SentLinksState =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly retry: () => void }
  | { readonly status: 'ready'; readonly links: readonly SentLink[] };

/** Properties of {@link SentLinksView}. */
export interface SentLinksViewProps {
  readonly state: SentLinksState;
  readonly texts: DialogTexts['links'];
  /** Null where the reader's time is not known yet. */
  readonly format: TimeFormat | null;
  readonly onEnd: (link: SentLink) => void;
}

/** The links made so far, with what became of each; those that still work can be ended. */
export function SentLinksView({ state, texts, format, onEnd }: SentLinksViewProps): ReactElement | null {
  const { actions } = useMessages();
  if (state.status === 'loading' || (state.status === 'ready' && state.links.length === 0)) return null;
  if (state.status === 'failed') {
    return (
      <div className="pb-sent__line">
        <p className="pb-sent__state">{texts.notLoaded}</p>
        <button className="pb-button" data-variant="text" type="button" onClick={state.retry}>
          {actions.retry}
        </button>
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari drops the role of a list without bullets
    <ul className="pb-sent" role="list" aria-label={texts.made}>
      {state.links.map((link) => {
        const name = link.note ?? texts.unnamed(format ? moment(link.createdAt, format) : '');
        return (
          <li key={link.id} data-state={link.state}>
            <div>
              <bdi>{name}</bdi>
              <div className="pb-sent__state">{stateText(link, texts, format)}</div>
            </div>
            {link.state === 'open' && (
              <button
                className="pb-button"
                data-variant="quiet"
                type="button"
                aria-label={texts.end.labelFor(name)}
                onClick={() => onEnd(link)}
              >
                {texts.end.label}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function stateText(
  { state, usedAt, expiresAt }: SentLink,
  texts: DialogTexts['links'],
  format: TimeFormat | null,
): string {
  switch (state) {
    case 'open': {
      if (!format) return '';
      const until = texts.openUntil(moment(expiresAt, format));
      return usedAt === null ? until : `${until} · ${texts.opened(formatAge(usedAt, format))}`;
    }
    case 'done':
      return texts.done;
    case 'revoked':
      return texts.revoked;
    case 'expired':
      return texts.expired;
    default:
      return assertNever(state);
  }
}

function moment(at: number, { locale }: TimeFormat): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
