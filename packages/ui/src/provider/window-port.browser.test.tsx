import { expect, test, vi } from 'vitest';
import { popupWindows } from './popup-windows.ts';
import { sameTab } from './same-tab.ts';
import { browserWindows, type WindowHandle } from './window-port.ts';

test('a blank window is opened that cannot reach back', () => {
  const opened: Partial<Window> = { opener: window };
  const open = vi.spyOn(window, 'open').mockReturnValue(opened as Window);
  expect(browserWindows.openWindow()).toBe(opened);
  expect(open.mock.calls).toEqual([['about:blank']]); // no features: `noopener` would return null
  expect(opened.opener).toBe(null);
  open.mockRestore();
});

test('a window that the browser blocks is null', () => {
  const open = vi.spyOn(window, 'open').mockReturnValue(null);
  expect(browserWindows.openWindow()).toBe(null);
  open.mockRestore();
});

test('the window is led to the page without leaving the blank one in its history', () => {
  const replace = vi.fn();
  const handle = { location: { replace } } as unknown as WindowHandle;
  browserWindows.navigate(handle, 'https://wizard.example/');
  expect(replace).toHaveBeenCalledWith('https://wizard.example/');
});

test('a popup is a window with a size that cannot reach back, and is led like the other', () => {
  const replace = vi.fn();
  const opened = { opener: window, location: { replace } } as unknown as Window;
  const open = vi.spyOn(window, 'open').mockReturnValueOnce(opened).mockReturnValue(null);
  expect(popupWindows.openWindow()).toBe(opened);
  expect(open.mock.calls[0]?.[2]).toMatch(/^popup,width=\d+,height=\d+$/); // no `noopener`: it would return null
  expect(opened.opener).toBe(null);
  popupWindows.navigate(opened, 'https://wizard.example/');
  expect(replace).toHaveBeenCalledWith('https://wizard.example/');
  expect(popupWindows.openWindow()).toBe(null);
  open.mockRestore();
});

test('in the same tab no window opens, and the page itself goes', () => {
  const open = vi.spyOn(window, 'open');
  const before = window.location.href;
  const handle = sameTab.openWindow();
  expect(handle?.closed).toBe(false);
  handle?.focus();
  handle?.close();
  sameTab.navigate(handle as WindowHandle, '#sign-in'); // a place in this page, or the test would end here
  expect(window.location.hash).toBe('#sign-in');
  expect(open).not.toHaveBeenCalled();
  window.history.replaceState(null, '', before);
  open.mockRestore();
});
