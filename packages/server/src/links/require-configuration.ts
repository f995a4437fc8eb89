import { assertNever, type LinkConfiguration } from '@patchbay/core';
import { toV1LinkSettings } from '../gateway/v1-link-settings.ts';
import { toV2LinkConfig } from '../gateway/v2-link-config.ts';
import type { Generation } from '../owner.ts';

/**
 * Makes sure that a link's settings can be had, while its maker is there to hear of it.
 *
 * @throws PatchbayError `invalid_request` that says which cannot.
 */
export function requireConfiguration(
  generation: Generation,
  providers: '*' | readonly string[],
  configuration: LinkConfiguration,
): void {
  switch (generation) {
    case 'v1':
      toV1LinkSettings(providers, configuration);
      return;
    case 'v2':
      toV2LinkConfig(providers, configuration);
      return;
    default:
      assertNever(generation);
  }
}
