import {
  AccountOfOwnerSchema,
  AssignAccountSchema,
  CreateOperatorLinkSchema,
  SetAccountProxySchema,
} from '../routes/operator-actions.ts';
import { CreateSharedLinkSchema } from '../routes/shared-links.ts';
import {
  AccountAnswerSchema,
  CreateLinkAnswerSchema,
  CreateSharedLinkAnswerSchema,
  DoneSchema,
  OperatorAccountsPageSchema,
  RepairStatsAnswerSchema,
  RestartAnswerSchema,
  ResyncAnswerSchema,
  SharedLinkAnswerSchema,
  SharedLinksAnswerSchema,
  UnclaimedPageSchema,
} from './answer-schemas.ts';
import { bodyErrors, json, type Operations, unipileErrors } from './operation.ts';
import { cursorParameter, daysParameter, limitParameter, tenantParameter } from './owner-operations.ts';

/** What only operators may call; each stays in the tenant of the operator, or that operators of none name. */
export const operatorOperations: Operations = {
  'GET /operator/accounts': {
    summary: 'The accounts of all owners of the operator’s tenant, by id.',
    caller: 'operator',
    query: { tenantId: tenantParameter, limit: limitParameter, cursor: cursorParameter },
    success: [json(OperatorAccountsPageSchema)],
    errors: ['invalid_request'],
  },
  'GET /operator/unclaimed': {
    summary: 'Accounts at Unipile that nobody owns here, as far as it was heard of them, by id.',
    caller: 'operator',
    query: { tenantId: tenantParameter, limit: limitParameter, cursor: cursorParameter },
    success: [json(UnclaimedPageSchema)],
    errors: ['invalid_request'],
  },
  'POST /operator/unclaimed': {
    summary: 'The same, after all accounts were read at Unipile.',
    caller: 'operator',
    query: { tenantId: tenantParameter, limit: limitParameter },
    success: [json(UnclaimedPageSchema)],
    errors: ['invalid_request', ...unipileErrors],
  },
  'GET /operator/repair-stats': {
    summary: 'How repairs go in the operator’s tenant. Numbers only.',
    caller: 'operator',
    query: { tenantId: tenantParameter, days: daysParameter },
    success: [json(RepairStatsAnswerSchema)],
    errors: ['invalid_request'],
  },
  'POST /operator/links': {
    summary: 'A link for an owner, to be used at once, with settings of its own.',
    caller: 'operator',
    body: CreateOperatorLinkSchema,
    success: [json(CreateLinkAnswerSchema)],
    errors: ['not_found', 'rate_limited', ...bodyErrors, ...unipileErrors],
  },
  'POST /operator/shared-links': {
    summary: 'A one-time link to send to somebody, with settings of its own. Its address is told this once.',
    caller: 'operator',
    body: CreateSharedLinkSchema,
    success: [json(CreateSharedLinkAnswerSchema)],
    errors: ['rate_limited', ...bodyErrors],
  },
  'GET /operator/shared-links': {
    summary: 'The shared links of the operator’s tenant, the newest first.',
    caller: 'operator',
    query: { tenantId: tenantParameter },
    success: [json(SharedLinksAnswerSchema)],
  },
  'DELETE /operator/shared-links/:id': {
    summary: 'The link works no longer.',
    caller: 'operator',
    query: { tenantId: tenantParameter },
    success: [json(SharedLinkAnswerSchema)],
    errors: ['not_found'],
  },
  'PUT /operator/accounts/:id/proxy': {
    summary: 'Where an account connects from: a proxy, a country, or null for Unipile’s choice.',
    caller: 'operator',
    body: SetAccountProxySchema,
    success: [json(DoneSchema)],
    errors: ['not_found', ...bodyErrors, ...unipileErrors],
  },
  'POST /operator/accounts/:id/restart': {
    summary: 'Unipile v1: starts an account that stopped.',
    caller: 'operator',
    body: AccountOfOwnerSchema,
    success: [json(RestartAnswerSchema)],
    errors: ['not_found', ...bodyErrors, ...unipileErrors],
  },
  'POST /operator/accounts/:id/resync': {
    summary: 'Unipile v1: fetches the history of an account again.',
    caller: 'operator',
    body: AccountOfOwnerSchema,
    success: [json(ResyncAnswerSchema)],
    errors: ['not_found', ...bodyErrors, ...unipileErrors],
  },
  'POST /operator/assign': {
    summary: 'Gives an account that nobody owns to an owner.',
    caller: 'operator',
    body: AssignAccountSchema,
    success: [json(AccountAnswerSchema)],
    errors: ['not_found', ...bodyErrors, ...unipileErrors],
  },
};
