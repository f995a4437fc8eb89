import { expect, test, vi } from 'vitest';
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
