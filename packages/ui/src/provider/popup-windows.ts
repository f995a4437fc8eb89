import { browserWindows, type WindowPort } from './window-port.ts';

/**
 * A small window over the page in place of a tab, where the browser knows such: on phones it is a tab all the same.
 *
 * @example <PatchbayProvider windows={popupWindows}>
 */
export const popupWindows: WindowPort = {
  openWindow() {
    const opened = window.open('about:blank', '', 'popup,width=520,height=720');
    if (opened) opened.opener = null;
    return opened;
  },
  navigate: (handle, url) => browserWindows.navigate(handle, url),
};
