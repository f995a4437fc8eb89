import { assertNever, type PatchbayErrorCode } from '@patchbay/core';
import { statusOf } from '../errors/error-answer.ts';
import type { Operation, Success } from './operation.ts';
import { toAnswerSchema } from './to-schema.ts';

type Response = Readonly<Record<string, unknown>>;

/** What a route can answer, by HTTP status. */
export function toResponses(verb: string, operation: Operation): Readonly<Record<string, Response>> {
  return { ...Object.fromEntries(operation.success.map(toResponse)), ...toErrors(verb, operation) };
}

function toResponse(success: Success): [status: string, response: Response] {
  switch (success.kind) {
    case 'json':
      return [
        String(success.status ?? 200),
        {
          description: 'As asked.',
          content: { 'application/json': { schema: toAnswerSchema(success.schema) } },
        },
      ];
    case 'page':
      return [
        'default',
        {
          description: 'A page for people, in their language.',
          content: { 'text/html': { schema: { type: 'string' } } },
        },
      ];
    case 'stream':
      return [
        '200',
        {
          description: 'Events, for as long as the connection holds.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
      ];
    case 'redirect':
      return [
        '303',
        {
          description: 'On to the wizard, or to the app.',
          headers: { location: { schema: { type: 'string' } } },
        },
      ];
    case 'not-modified':
      return ['304', { description: 'Nothing new since `If-None-Match`.' }];
    default:
      return assertNever(success);
  }
}

/** Codes that a route answers with. */
export function errorCodesOf(
  verb: string,
  { caller, errors = [], success }: Operation,
): readonly PatchbayErrorCode[] {
  const isPage = caller === 'owner' || caller === 'operator';
  const guarded = verb !== 'GET' || caller === 'operator';
  return [
    ...(isPage ? (['unauthenticated', 'version_mismatch'] as const) : []),
    ...(isPage && guarded ? (['forbidden'] as const) : []),
    ...errors,
    ...(success.some(({ kind }) => kind === 'page') ? [] : (['internal'] as const)),
  ];
}

function toErrors(verb: string, operation: Operation): Record<string, Response> {
  const byStatus = new Map<number, PatchbayErrorCode[]>();
  for (const code of errorCodesOf(verb, operation)) {
    byStatus.set(statusOf[code], [...(byStatus.get(statusOf[code]) ?? []), code]);
  }
  const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.map((code) => `\`${code}\``).join(', '), content },
    ]),
  );
}
