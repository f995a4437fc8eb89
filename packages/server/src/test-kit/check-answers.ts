import { CLIENT_HEADER, type PatchbayErrorBody } from '@patchbay/core';
import * as v from 'valibot';
import { expect } from 'vitest';
import { statusOf } from '../errors/error-answer.ts';
import { ErrorSchema } from '../openapi/answer-schemas.ts';
import { operations } from '../openapi/operations.ts';
import { errorCodesOf } from '../openapi/to-responses.ts';
import { routeTable } from '../routes/route-table.ts';
import { BASE } from './start-server.ts';

/** Holds every answer against what the OpenAPI document says about its route. */
export interface AnswerCheck {
  /** Sends a request and checks what comes back. */
  send(request: Request): Promise<Response>;
  /** What was answered so far: `GET /accounts json 200`, `POST /links error rate_limited`. */
  readonly seen: ReadonlySet<string>;
}

/** The operation of a request, as the router would choose it; null for none of ours. */
function keyOf({ method, url }: Request): string | null {
  const path = new URL(url).pathname.slice(new URL(BASE).pathname.length);
  const found = routeTable.find(
    ([verb, pattern]) => verb === method && new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path),
  );
  return found ? `${found[0]} ${found[1]}` : null;
}

async function kindOf(key: string, response: Response): Promise<string> {
  const operation = operations[key];
  if (!operation) throw new Error(`the document does not know ${key}`);
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  const found = operation.success.find((success) => {
    switch (success.kind) {
      case 'json':
        return type.includes('application/json') && (success.status ?? 200) === status;
      case 'page':
        return type.includes('text/html');
      case 'stream':
        return type.includes('text/event-stream');
      case 'redirect':
        return status === 303 && headers.has('location');
      case 'not-modified':
        return status === 304;
      default:
        return success satisfies never;
    }
  });
  if (found?.kind === 'json') {
    const parsed = v.safeParse(found.schema, await response.clone().json());
    const wrong = parsed.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`);
    expect(wrong, `${key} ${status}`).toBeUndefined();
    return `json ${status}`;
  }
  if (found) return found.kind;
  const code = await codeOf(response);
  expect(errorCodesOf(key.split(' ')[0] ?? '', operation), key).toContain(code);
  expect(status, `${key} ${code}`).toBe(statusOf[code]);
  return `error ${code}`;
}

async function codeOf(response: Response): Promise<PatchbayErrorBody['error']['code']> {
  const body: unknown = await response.clone().json();
  expect(v.safeParse(ErrorSchema, body).issues, JSON.stringify(body)).toBeUndefined();
  return (body as PatchbayErrorBody).error.code;
}

export function createAnswerCheck(handler: (request: Request) => Promise<Response>): AnswerCheck {
  const seen = new Set<string>();
  return {
    seen,
    async send(request) {
      const key = keyOf(request);
      const response = await handler(request);
      // As GET without its body, which is where an answer says what it is.
      if (request.method === 'HEAD') {
        expect(await response.clone().text()).toBe('');
        return response;
      }
      // Who names an old version is told so everywhere, so that a page can tell it from a path that is gone.
      if (response.status === statusOf.version_mismatch && request.headers.has(CLIENT_HEADER)) {
        expect(await codeOf(response)).toBe('version_mismatch');
        if (key !== null) seen.add(`${key} error version_mismatch`);
        return response;
      }
      // Whatever is none of our routes is not found, and says so as everything else does.
      if (key === null) expect([response.status, await codeOf(response)]).toEqual([404, 'not_found']);
      else seen.add(`${key} ${await kindOf(key, response)}`);
      return response;
    },
  };
}
