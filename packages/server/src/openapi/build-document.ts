import { CLIENT_HEADER, CONTRACT_VERSION, DEFAULT_BASE_PATH, SERVER_HEADER } from '@patchbay/core';
import { v2 } from '@patchbay/core/unipile';
import type { Caller, Operation } from './operation.ts';
import { operations } from './operations.ts';
import { toResponses } from './to-responses.ts';
import { toBodySchema, toComponents } from './to-schema.ts';

type Json = Readonly<Record<string, unknown>>;

/** The OpenAPI document of our own API, made of what the routes read and what the contract's types say. */
export function buildDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [key, operation] of Object.entries(operations)) {
    const [verb = '', pattern = ''] = key.split(' ');
    const path = pattern.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [verb.toLowerCase()]: toOperation(verb, pattern, operation) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Patchbay',
      version: CONTRACT_VERSION,
      summary:
        'What the server half of Patchbay answers to browsers, to Unipile and to people who come back.',
      description: `Paths are below the base path, \`${DEFAULT_BASE_PATH}\` unless the app says otherwise. Fields and words are added without a new version: read tolerantly. HEAD answers as GET does, without a body, and does nothing else. Every answer carries \`${SERVER_HEADER}\` and \`x-request-id\`.`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: DEFAULT_BASE_PATH }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths,
    components: {
      schemas: toComponents(),
      securitySchemes: {
        app: {
          type: 'apiKey',
          in: 'cookie',
          name: 'session',
          description:
            'The app’s own way of signing people in: a cookie of its own, or headers of `headers()`.',
        },
        unipile: {
          type: 'apiKey',
          in: 'header',
          name: v2.SIGNATURE_HEADER,
          description:
            'v2 signs the raw body and the time; v1 sends a secret in a header that is configured.',
        },
      },
    },
  };
}

const tags: Readonly<Record<Caller, string>> = {
  owner: 'For whoever the app’s `authenticate` knows. Others’ accounts do not exist.',
  operator: 'For whom `authenticate` calls an operator; within their tenant.',
  unipile: 'For Unipile.',
  holder: 'For whoever holds a signed address.',
  anybody: 'For whoever watches over the process.',
};

function toOperation(verb: string, pattern: string, operation: Operation): Json {
  const { summary, caller, query = {}, body } = operation;
  const pathParameters = [...pattern.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const queryParameters = Object.entries(query).map(([name, { description, schema }]) => ({
    name,
    in: 'query',
    description,
    schema,
  }));
  const isPage = caller === 'owner' || caller === 'operator';
  const clientHeader = {
    name: CLIENT_HEADER,
    in: 'header',
    description: 'Version of the contract. A form of another site cannot send it.',
    required: verb !== 'GET',
    schema: { type: 'string', examples: [CONTRACT_VERSION] },
  };
  return {
    operationId: toId(verb, pattern),
    tags: [caller],
    summary,
    security: isPage ? [{ app: [] }] : caller === 'unipile' ? [{ unipile: [] }] : [],
    parameters: [...pathParameters, ...queryParameters, ...(isPage ? [clientHeader] : [])],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: toBodySchema(body) } } },
    }),
    responses: toResponses(verb, operation),
  };
}

/** `GET /accounts/:id/incidents` becomes `getAccountsIdIncidents`. */
function toId(verb: string, pattern: string): string {
  const words = pattern.match(/\w+/g) ?? [];
  return verb.toLowerCase() + words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join('');
}
