import {
  type ConnectRefusal,
  type ConnectResult,
  type ConnectReturn,
  connectChannelName,
  isConnectRefusal,
  type KnownLocale,
} from '@patchbay/core';
import type { AttemptOutcome } from '../attempt/connect-attempt.ts';
import { escapeHtml } from '../escape-html.ts';
import { renderPage } from './page.ts';
import type { ReturnedWords } from './page-words.ts';

/** What the page after the wizard shows and does. */
export interface ReturnPage {
  readonly locale: KnownLocale;
  readonly words: ReturnedWords;
  /** Why sign-ins fail, in core's words. */
  readonly failures: Readonly<Record<ConnectRefusal, string>>;
  /** Null when the link was not one of ours: then nobody waits for a word. */
  readonly attemptId: string | null;
  readonly outcome: AttemptOutcome;
  /** Absolute URL to go on to when the window cannot close itself. */
  readonly returnUrl: string;
  /** Lets this page's own script and style through its content security policy. */
  readonly nonce: string;
}

/** How long the window may take to close before the page goes on instead, in milliseconds. */
const CLOSE_MS = 300;

/**
 * The page after the wizard: says in plain words what happened, tells the waiting tab, closes, and where no tab
 * opened it goes on to the app.
 */
export function renderReturnPage(page: ReturnPage): string {
  const { locale, words, attemptId, outcome, returnUrl, nonce } = page;
  return renderPage({
    locale,
    title: toHeading(words, outcome.result),
    nonce,
    body: `<p>${escapeHtml(toSentence(page))}</p>
<p>${escapeHtml(words.closeWindow)}</p>
<p><a href="${escapeHtml(returnUrl)}">${escapeHtml(words.continueToApp)}</a></p>`,
    end: `<script type="application/json" id="patchbay-return">${toScript(goodbye(attemptId, outcome, returnUrl))}</script>
<script nonce="${nonce}">${script}</script>
`,
  });
}

/** The heading for how a sign-in ended. */
export function toHeading(words: ReturnedWords, result: ConnectResult): string {
  if (result === 'pending') return words.pending;
  if (!isConnectRefusal(result)) return words.signedIn;
  return result === 'already_connected' ? words.alreadyConnected : words.notConnected;
}

function toSentence({ words, failures, outcome: { result } }: ReturnPage): string {
  if (result === 'pending') return words.pendingSentence;
  return isConnectRefusal(result) ? failures[result] : words.checking;
}

/** What the page's script reads, and what a test backend that runs no script reads instead of it. */
interface Goodbye {
  readonly channel: string | null;
  readonly message: ConnectReturn | null;
  readonly returnUrl: string;
}

function goodbye(
  attemptId: string | null,
  { result, accountId }: AttemptOutcome,
  returnUrl: string,
): Goodbye {
  if (attemptId === null) return { channel: null, message: null, returnUrl };
  return {
    channel: connectChannelName(attemptId),
    message: { type: 'patchbay:returned', attemptId, result, accountId },
    returnUrl,
  };
}

const script = `const{channel,message,returnUrl}=JSON.parse(document.getElementById('patchbay-return').textContent);
if(channel)try{const c=new BroadcastChannel(channel);c.postMessage(message);c.close()}catch{}
window.close();setTimeout(()=>location.replace(returnUrl),${CLOSE_MS})`;

/** JSON that cannot end the script element it stands in. */
function toScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
