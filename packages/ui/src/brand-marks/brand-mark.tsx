import { siGoogle, siInstagram, siTelegram, siWhatsapp, siX } from 'simple-icons';
import type { DrawProviderMark } from '../provider/patchbay-context.ts';

const icons: Readonly<Record<string, { readonly path: string }>> = {
  google: siGoogle,
  instagram: siInstagram,
  telegram: siTelegram,
  whatsapp: siWhatsapp,
  x: siX,
};

/**
 * The companies' own marks instead of the kit's neutral ones, from the package `simple-icons` (CC0), which your app
 * installs. It has no mark of LinkedIn and Outlook; for those the kit's own stays. In one colour: colour belongs to the
 * status.
 *
 * @example
 * import { brandMark } from '@patchbay/ui/brand-marks';
 * <PatchbayProvider providerMark={brandMark}>
 */
export const brandMark: DrawProviderMark = ({ provider }) => {
  const icon = Object.hasOwn(icons, provider) ? icons[provider] : undefined;
  return icon ? (
    <svg aria-hidden="true" viewBox="0 0 24 24" fill="currentColor">
      <path d={icon.path} />
    </svg>
  ) : null;
};
