import { type LinkConfiguration, type LinkSignInMethod, providerFacts } from '@patchbay/core';
import { type ProxyWay, readProxyWay } from '../proxy-dialog/proxy-way.ts';

/** Every service, where none is chosen. */
export const ANY_SERVICE = '*';

/** Which settings a service takes, beside the way to it. */
export interface ServiceSettings {
  readonly parts: readonly string[];
  readonly methods: readonly LinkSignInMethod[];
  readonly scopes: boolean;
}

/** With any service, a setting goes to the providers that take it; scopes are each provider's own. */
export function settingsOf(service: string): ServiceSettings {
  const isAny = service === ANY_SERVICE;
  const takesMethods = isAny || providerFacts(service).signInMethods.includes('cookies');
  return {
    parts: isAny || service === 'linkedin' ? providerFacts('linkedin').products : [],
    methods: takesMethods ? ['credentials', 'cookies'] : [],
    scopes: service === 'google' || service === 'outlook',
  };
}

/** What was entered, as the server takes it; undefined where everything was left as it is. */
export function readLinkSettings(form: FormData, way: ProxyWay): LinkConfiguration | undefined {
  const choice = readProxyWay(form, way);
  const products = form.getAll('part').map(String);
  const allowedMethods = form.getAll('method').map((method) => method as LinkSignInMethod);
  const oauthScopes = String(form.get('scopes') ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const configuration: LinkConfiguration = {
    ...(choice.way === 'own' && { proxy: choice.proxy }),
    ...(choice.way === 'country' && { country: choice.country }),
    ...(products.length > 0 && { products }),
    ...(oauthScopes.length > 0 && { oauthScopes }),
    ...(allowedMethods.length > 0 && { allowedMethods }),
  };
  return Object.keys(configuration).length > 0 ? configuration : undefined;
}
