import { asFields, asIdOrNumber, asText } from '../read.ts';
import type { UnipileRequest } from '../unipile-request.ts';

/** A Recruiter or Sales Navigator contract of a member. */
export interface LinkedInContract {
  readonly id: string;
  /** `recruiter`, `sales_navigator`; open. */
  readonly product: string;
  readonly name: string;
  readonly description: string | null;
  readonly selected: boolean;
}

/** `GET /v2/{account_id}/linkedin/contracts` */
export function listContractsRequest(accountId: string): UnipileRequest {
  return { method: 'GET', path: contracts(accountId), safe: true };
}

/** `POST /v2/{account_id}/linkedin/contracts/{contract_id}/select` */
export function selectContractRequest(accountId: string, contractId: string): UnipileRequest {
  const path = `${contracts(accountId)}/${encodeURIComponent(contractId)}/select`;
  return { method: 'POST', path, safe: true };
}

/** Reads the contracts of a member; those without an id are left out. Null when it is not a list at all. */
export function parseContracts(input: unknown): LinkedInContract[] | null {
  const list = asFields(input).contracts;
  return Array.isArray(list) ? list.flatMap(toContract) : null;
}

function toContract(input: unknown): LinkedInContract[] {
  const wire = asFields(input);
  const id = asIdOrNumber(wire.id);
  if (id === null) return [];
  return [
    {
      id,
      product: asText(wire.product) ?? '',
      name: asText(wire.name) || id,
      description: asText(wire.description) || null,
      selected: wire.selected === true,
    },
  ];
}

function contracts(accountId: string): string {
  return `/v2/${encodeURIComponent(accountId)}/linkedin/contracts`;
}
