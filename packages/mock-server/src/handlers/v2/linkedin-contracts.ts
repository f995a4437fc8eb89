import type { RequestHandler } from 'msw';
import { contractsOf, selectContract } from '../../world/contracts.ts';
import type { World } from '../../world/world.ts';
import { invalidParameters, resourceNotFound } from '../api-failure.ts';
import { type ApiCall, apiRoute } from '../api-route.ts';
import { openAccount } from './methods.ts';

/** `/v2/{account_id}/linkedin/contracts`: which Recruiter or Sales Navigator contract an account works with. */
export function linkedinContractHandlers(world: World): RequestHandler[] {
  return [
    apiRoute(world, 'get', '/v2/:id/linkedin/contracts', (call) => ({
      object: 'AvailableContracts',
      contracts: contractsOf(world, linkedinAccount(call)),
    })),
    apiRoute(world, 'post', '/v2/:id/linkedin/contracts/:contract/select', (call) => {
      const contract = selectContract(world, linkedinAccount(call), call.param('contract'));
      if (!contract) throw resourceNotFound('Contract');
      return { object: 'ContractSelected', contract };
    }),
  ];
}

function linkedinAccount(call: ApiCall): string {
  const account = openAccount(call);
  if (account.provider !== 'linkedin')
    throw invalidParameters('params/account_id must be a LinkedIn account');
  return account.id;
}
