import {
  type ConnectRefusal,
  type ConnectResult,
  isConnectRefusal,
  type KnownLocale,
  providerEntry,
} from '@patchbay/core';
import { escapeHtml } from '../escape-html.ts';
import { isolate, renderPage } from './page.ts';
import type { LinkEnd, PageWords } from './page-words.ts';
import { toHeading } from './return-page.ts';

/** What every page behind a link needs. */
export interface LinkPageFrame {
  readonly locale: KnownLocale;
  readonly words: PageWords;
  readonly nonce: string;
}

/** What is asked of the visitor. */
export interface LinkInvitation {
  /** The product's name. */
  readonly app: string;
  readonly expiresAt: number;
  readonly target:
    | { readonly kind: 'repair'; readonly provider: string; readonly account: string | null }
    | { readonly kind: 'shared'; readonly providers: '*' | readonly string[] };
}

/**
 * The page behind a link: who asks, for what, until when, and one button. It holds no more of the account than the
 * visitor has to know, and nothing happens before the button is pressed: programs open links, too.
 */
export function renderLinkPage(frame: LinkPageFrame, { app, expiresAt, target }: LinkInvitation): string {
  const { locale, nonce, words } = frame;
  const { link } = words;
  const name = (provider: string): string => isolate(providerEntry(provider).name);
  const isRepair = target.kind === 'repair';
  const sentence = isRepair
    ? link.repairSentence(isolate(app), name(target.provider))
    : link.connectSentence(isolate(app), listOf(locale, target.providers, name));
  const facts = [
    ...(isRepair && target.account !== null
      ? [[link.account, `<bdi>${escapeHtml(target.account)}</bdi>`]]
      : []),
    [link.validUntil, toTime(locale, expiresAt)],
  ];
  return renderPage({
    locale,
    nonce,
    title: isRepair ? link.repairHeading(name(target.provider)) : link.connectHeading,
    body: `<p>${escapeHtml(sentence)}</p>
<dl>${facts.map(([term, fact]) => `<dt>${escapeHtml(term as string)}</dt><dd>${fact}</dd>`).join('')}</dl>
<p>${escapeHtml([...(isRepair ? [] : [link.once]), link.care].join(' '))}</p>
<form method="post"><button>${escapeHtml(link.button)}</button></form>`,
  });
}

/** The page of a link that leads nowhere. */
export function renderLinkEnd({ locale, words, nonce }: LinkPageFrame, end: LinkEnd): string {
  const { heading, sentence } = words.link.ended[end];
  return renderPage({ locale, nonce, title: heading, body: `<p>${escapeHtml(sentence)}</p>` });
}

/** The page after the wizard for somebody who came by a link: thanks or what went wrong, and nothing of the owner's. */
export function renderLinkReturn(
  { locale, words, nonce }: LinkPageFrame,
  result: ConnectResult,
  failures: Readonly<Record<ConnectRefusal, string>>,
): string {
  const { link, returned } = words;
  const refused = isConnectRefusal(result);
  const waits = result === 'pending';
  const sentence = refused ? failures[result] : waits ? returned.pendingSentence : link.thanks;
  // An account that is connected already wants no second try.
  const next = refused && result !== 'already_connected' ? link.tryAgain : returned.closeWindow;
  return renderPage({
    locale,
    nonce,
    title: refused || waits ? toHeading(returned, result) : link.thanksHeading,
    body: `<p>${escapeHtml(sentence)}</p>\n<p>${escapeHtml(next)}</p>`,
  });
}

function listOf(
  locale: KnownLocale,
  providers: '*' | readonly string[],
  name: (provider: string) => string,
): string | null {
  if (providers === '*') return null;
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(providers.map(name));
}

/** In UTC, and said so: the server does not know where the visitor is. */
function toTime(locale: KnownLocale, at: number): string {
  const text = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(at);
  return `<time datetime="${new Date(at).toISOString()}">${escapeHtml(text)}</time>`;
}
