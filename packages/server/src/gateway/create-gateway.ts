import { assertNever } from '@patchbay/core';
import type { UnipileSettings } from '../unipile-settings.ts';
import type { UnipileConnection } from './send-to-unipile.ts';
import type { UnipileGateway } from './unipile-gateway.ts';
import { createUnipileV1Gateway } from './unipile-v1-gateway.ts';
import { createUnipileV2Gateway } from './unipile-v2-gateway.ts';

/** The gateway that the configuration asks for. */
export function createGateway(settings: UnipileSettings, connection: UnipileConnection): UnipileGateway {
  switch (settings.generation) {
    case 'v1':
      return createUnipileV1Gateway(connection, settings);
    case 'v2':
      return createUnipileV2Gateway(connection);
    default:
      return assertNever(settings);
  }
}
