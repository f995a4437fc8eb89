import { afterEach, expect, test, vi } from 'vitest';
import { consoleLog } from './log.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('puts warnings and errors on the console and drops information', () => {
  const spies = (['info', 'warn', 'error'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => {}),
  );
  for (const level of ['info', 'warn', 'error'] as const)
    consoleLog({ level, message: 'a word.', accountId: 'a' });
  expect(spies.map((spy) => spy.mock.calls)).toEqual([
    [],
    [['Patchbay: a word.', { accountId: 'a' }]],
    [['Patchbay: a word.', { accountId: 'a' }]],
  ]);
});
