import type { LinkConfiguration, LinkConfigurationView, ProxyInput } from '@patchbay/core';
import * as v from 'valibot';
import { text } from '../routes/fields.ts';

const host: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^[\w.:[\]-]+$/, 'a host name or an address, without a scheme'),
);

/** A proxy of the customer's own, in requests. */
export const ProxySchema: v.GenericSchema<unknown, ProxyInput> = v.strictObject({
  host,
  port: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535)),
  protocol: v.exactOptional(v.picklist(['https', 'http', 'socks5'])),
  username: v.exactOptional(text),
  password: v.exactOptional(text),
});

/** ISO 3166-1 alpha-2, as Unipile takes it. */
export const countryField: v.GenericSchema<unknown, string> = v.pipe(
  v.string(),
  v.regex(/^[A-Z]{2}$/, 'two capital letters, such as FR'),
);

/** Settings of a link, in requests. Strict: a setting that is misspelt must not be taken for one that is kept. */
export const LinkConfigurationSchema: v.GenericSchema<unknown, LinkConfiguration> = v.strictObject({
  proxy: v.exactOptional(ProxySchema),
  country: v.exactOptional(countryField),
  products: v.exactOptional(v.pipe(v.array(text), v.minLength(1), v.maxLength(10))),
  oauthScopes: v.exactOptional(v.pipe(v.array(text), v.minLength(1), v.maxLength(50))),
  allowedMethods: v.exactOptional(
    v.pipe(v.array(v.picklist(['credentials', 'cookies'])), v.minLength(1), v.maxLength(2)),
  ),
});

/** A configuration without what nobody may see again. */
export function toView({ proxy, ...rest }: LinkConfiguration): LinkConfigurationView {
  if (!proxy) return rest;
  const { password, ...shown } = proxy;
  return { ...rest, proxy: { ...shown, hasPassword: password !== undefined } };
}

/** The configuration again, with the password that belongs into it. */
export function fromView(
  { proxy, ...rest }: LinkConfigurationView,
  password: string | null,
): LinkConfiguration {
  if (!proxy) return rest;
  const { hasPassword: _, ...own } = proxy;
  return { ...rest, proxy: { ...own, ...(password !== null && { password }) } };
}
