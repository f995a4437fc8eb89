import { type ConnectResult, type ConnectReturn, connectChannelName, en } from '@patchbay/core';
import type { AttemptOutcome } from '../attempt/connect-attempt.ts';

/** What the page after the wizard shows and does. */
export interface ReturnPage {
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
export function renderReturnPage({ attemptId, outcome, returnUrl, nonce }: ReturnPage): string {
  const heading = toHeading(outcome.result);
  const sentence = toSentence(outcome.result);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(heading)}</title>
<style nonce="${nonce}">${css}</style>
</head>
<body>
<main>
<h1>${escapeHtml(heading)}</h1>
<p>${escapeHtml(sentence)}</p>
<p>You can close this window.</p>
<p><a href="${escapeHtml(returnUrl)}">Continue to the app</a></p>
</main>
<script type="application/json" id="patchbay-return">${toScript(goodbye(attemptId, outcome, returnUrl))}</script>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}

function toHeading(result: ConnectResult): string {
  if (result === 'connected') return 'You are signed in';
  return result === 'already_connected' ? 'Already connected' : 'Not connected';
}

function toSentence(result: ConnectResult): string {
  if (result === 'connected')
    return 'The connection is being checked. The page you came from shows the result.';
  return en.connect.failures[result];
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

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

const css = `
:root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--text:#1c2430;--muted:#566072;--link:#1d4ed8;--edge:#e2e6ec}
@media (prefers-color-scheme:dark){:root{--page:#14181f;--card:#1d232d;--text:#eef1f6;--muted:#a9b3c3;--link:#8ab4ff;--edge:#2d3644}}
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,sans-serif}
main{max-width:26rem;padding:2rem;background:var(--card);border:1px solid var(--edge);border-radius:.75rem}
h1{margin:0 0 .5rem;font-size:1.375rem;line-height:1.25}
p{margin:0 0 .75rem;color:var(--muted)}
p:last-child{margin:1rem 0 0}
a{color:var(--link)}
`;
