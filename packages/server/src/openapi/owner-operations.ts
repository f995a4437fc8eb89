import { DEFAULT_INCIDENT_DAYS, MAX_INCIDENT_DAYS, MAX_PAGE_SIZE } from '@patchbay/core';
import { ChooseIdentitySchema } from '../routes/choose-identity.ts';
import { CreateLinkSchema } from '../routes/create-link.ts';
import { CreateRepairLinkSchema } from '../routes/repair-links.ts';
import {
  AccountAnswerSchema,
  AccountsPageSchema,
  ChangesAnswerSchema,
  ChooseIdentityAnswerSchema,
  CreateLinkAnswerSchema,
  CreateRepairLinkAnswerSchema,
  IncidentsAnswerSchema,
  RepairLinkAnswerSchema,
  RepairLinksAnswerSchema,
} from './answer-schemas.ts';
import {
  bodyErrors,
  json,
  type Operation,
  type Operations,
  type QueryParameter,
  unipileErrors,
} from './operation.ts';

/** How long a page is. */
export const limitParameter: QueryParameter = {
  description: 'How many rows at most.',
  schema: { type: 'integer', minimum: 1, maximum: MAX_PAGE_SIZE, default: MAX_PAGE_SIZE },
};

/** Where a page goes on. */
export const cursorParameter: QueryParameter = {
  description: '`nextCursor` of the page before.',
  schema: { type: 'string' },
};

/** In which tenant an operator asks. */
export const tenantParameter: QueryParameter = {
  description: 'The tenant, for operators without one. Another than one’s own is `forbidden`.',
  schema: { type: 'string' },
};

const ofOwner: Operation['query'] = {
  ownerId: { description: 'For operators: the owner they act for.', schema: { type: 'string' } },
  tenantId: tenantParameter,
};

/** How far back. */
export const daysParameter: QueryParameter = {
  description: 'How many days back.',
  schema: { type: 'integer', minimum: 1, maximum: MAX_INCIDENT_DAYS, default: DEFAULT_INCIDENT_DAYS },
};

/** What the signed-in person's own page calls. */
export const ownerOperations: Operations = {
  'GET /accounts': {
    summary: 'A page of the owner’s accounts, in the order of a list: severity, name, id.',
    caller: 'owner',
    query: { limit: limitParameter, cursor: cursorParameter },
    success: [json(AccountsPageSchema)],
    errors: ['invalid_request'],
  },
  'GET /accounts/:id': {
    summary: 'One account. Somebody else’s is not found.',
    caller: 'owner',
    success: [json(AccountAnswerSchema)],
    errors: ['not_found'],
  },
  'DELETE /accounts/:id': {
    summary: 'Ends a connection for good, at Unipile too. Answers the account as it is then: removed.',
    caller: 'owner',
    success: [json(AccountAnswerSchema)],
    errors: ['not_found', ...unipileErrors],
  },
  'GET /accounts/:id/incidents': {
    summary: 'What was wrong with an account, the newest first.',
    caller: 'owner',
    query: { days: daysParameter },
    success: [json(IncidentsAnswerSchema)],
    errors: ['not_found', 'invalid_request'],
  },
  'POST /accounts/:id/identity': {
    summary: 'What the owner wants after somebody else signed in.',
    caller: 'owner',
    body: ChooseIdentitySchema,
    success: [json(ChooseIdentityAnswerSchema)],
    errors: ['not_found', ...bodyErrors, ...unipileErrors],
  },
  'POST /links': {
    summary: 'Mints a link to Unipile’s wizard, for this click.',
    caller: 'owner',
    body: CreateLinkSchema,
    success: [json(CreateLinkAnswerSchema)],
    errors: ['not_found', 'rate_limited', ...bodyErrors, ...unipileErrors],
  },
  'GET /changes': {
    summary: 'The stream’s events by polling. Its ETag is the quoted position.',
    caller: 'owner',
    query: {
      after: {
        description: 'Position of the answer before; left out to begin now.',
        schema: { type: 'string' },
      },
    },
    success: [json(ChangesAnswerSchema), { kind: 'not-modified' }],
  },
  'GET /stream': {
    summary:
      'Server-sent events: `account` carries an account and its event id, `reset` asks for a new read of the list. Goes on after `Last-Event-ID`.',
    caller: 'owner',
    success: [{ kind: 'stream' }],
  },
  'POST /repair-links': {
    summary: 'A link by which somebody else can sign one account in again. Its address is told this once.',
    caller: 'owner',
    query: ofOwner,
    body: CreateRepairLinkSchema,
    success: [json(CreateRepairLinkAnswerSchema)],
    errors: ['not_found', 'rate_limited', ...bodyErrors],
  },
  'GET /repair-links': {
    summary: 'The owner’s repair links, the newest first.',
    caller: 'owner',
    query: {
      accountId: { description: 'Only those for this account.', schema: { type: 'string' } },
      ...ofOwner,
    },
    success: [json(RepairLinksAnswerSchema)],
  },
  'DELETE /repair-links/:id': {
    summary: 'The link works no longer.',
    caller: 'owner',
    query: ofOwner,
    success: [json(RepairLinkAnswerSchema)],
    errors: ['not_found'],
  },
};
