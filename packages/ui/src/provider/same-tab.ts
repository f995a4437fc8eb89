import type { WindowHandle, WindowPort } from './window-port.ts';

/**
 * No second window: the page itself goes to the sign-in, and the server leads back to the button's `returnTo`. For web
 * views and installed apps, where windows get lost. Put a `ConnectionResult` on the page that people come back to.
 *
 * @example <PatchbayProvider windows={sameTab}>
 */
export const sameTab: WindowPort = {
  openWindow: () => thisPage,
  navigate: (_handle, url) => window.location.assign(url),
};

const thisPage: WindowHandle = { closed: false, close() {}, focus() {} };
