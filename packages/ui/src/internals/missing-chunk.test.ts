import { afterEach, expect, test, vi } from 'vitest';
import { missingChunk } from './missing-chunk.ts';

afterEach(() => vi.unstubAllGlobals());

test('without a network that is the reason; with one the page is out of date', () => {
  vi.stubGlobal('navigator', { onLine: false });
  expect(missingChunk()).toBe('network');
  vi.stubGlobal('navigator', { onLine: true });
  expect(missingChunk()).toBe('version_mismatch');
});
