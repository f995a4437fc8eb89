import { toBareAnswer } from '../bare-answer.ts';
import { securityHeaders } from '../routes/send.ts';

/** What differs from page to page. */
export interface PageAnswer {
  readonly requestId: string;
  readonly status: number;
  readonly page: string;
  /** That of the page. */
  readonly nonce: string;
  /** Where a form of it may lead; by default it has none. */
  readonly formAction?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A page with all that keeps it from being framed, cached, indexed, or told of to the next one. */
export function sendPage(answer: PageAnswer): Response {
  const { requestId, status, page, nonce, formAction = "'none'", headers = {} } = answer;
  return toBareAnswer(status, {
    text: page,
    headers: {
      ...securityHeaders(requestId),
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action ${formAction}; frame-ancestors 'none'`,
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      vary: 'accept-language',
      ...headers,
    },
  });
}
