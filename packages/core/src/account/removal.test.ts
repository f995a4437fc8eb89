import { expect, test } from 'vitest';
import { FIXTURE_TIME, makeAccount, makeReport, makeStatusReport } from '../testing/index.ts';
import { applyAll, at, minute, read } from '../testing/report-sequence.ts';
import { applyAccountEvent } from './apply-account-event.ts';

const disconnected = { kind: 'disconnected', cause: 'credentials' } as const;
const running = { kind: 'running' } as const;

test('a removal is shown at once, by a message that has a time and by a read; a message without asks first', () => {
  const message = applyAccountEvent(makeAccount(), makeReport({ says: 'removed' }));
  expect(message).toMatchObject({ account: { status: { kind: 'removed' } }, changed: true, reread: true });
  const untimed = makeReport({ says: 'removed' }, { at: null });
  expect(applyAccountEvent(makeAccount(), untimed)).toMatchObject({ changed: false, reread: true });
  const notFound = makeReport({ says: 'removed' }, { source: 'read', at: null });
  expect(applyAccountEvent(makeAccount(), notFound)).toMatchObject({
    account: {
      status: { kind: 'removed' },
      checking: false,
      freshness: { confirmedAt: notFound.receivedAt },
    },
    changed: true,
    reread: false,
  });
  const early = { ...notFound, receivedAt: FIXTURE_TIME - 1 };
  expect(applyAccountEvent(makeAccount(), early)).toMatchObject({ changed: false, reread: true });
});

test('no message brings a removed account back, however late or new; a read that finds it does', () => {
  const removed = applyAll(makeAccount(), makeReport({ says: 'removed' }, at(5)));
  const messages = [
    makeStatusReport(disconnected, at(4)),
    makeStatusReport(disconnected, at(6)),
    makeStatusReport(running, at(6)),
    makeReport({ says: 'signed-in' }, { ...at(6), at: null }),
    makeReport({ says: 'removed' }, at(7)),
    makeReport({ says: 'status', status: { kind: 'removed' }, product: null }, at(7)),
  ];
  for (const message of messages) {
    const applied = applyAccountEvent(removed, message);
    expect(applied).toMatchObject({ changed: false, reread: true });
    expect(applied.account).toMatchObject({ status: { kind: 'removed' }, checking: false });
  }
  expect(applyAll(removed, ...messages, read(8))).toMatchObject({
    status: running,
    statusSince: minute(8),
    checking: false,
  });
});

test('a removal that was said before newer news counts all the same, unless a read has found the account since', () => {
  const removal = makeReport({ says: 'removed' }, at(2));
  const word = makeReport({ says: 'status', status: { kind: 'removed' }, product: null }, at(2));
  for (const report of [removal, word]) {
    expect(applyAll(makeAccount(), makeStatusReport(disconnected, at(3)), report).status.kind).toBe(
      'removed',
    );
  }
  const found = applyAll(makeAccount(), makeStatusReport(disconnected, at(3)), read(4));
  expect(applyAccountEvent(found, removal)).toMatchObject({ account: { status: running }, reread: true });
});
