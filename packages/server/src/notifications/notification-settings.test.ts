import { defaultAlarmPolicy } from '@patchbay/core';
import { expect, test } from 'vitest';
import { operatorNoticePolicy, ownerNoticePolicy } from './notice-policy.ts';
import type { NotificationOptions } from './notification-options.ts';
import { toNotificationSettings } from './notification-settings.ts';

const send = (): void => {};

test('what is left out has a default', () => {
  expect(toNotificationSettings({ send })).toMatchObject({
    send,
    everyMs: 60_000,
    owners: ownerNoticePolicy,
    operators: operatorNoticePolicy,
    alarm: defaultAlarmPolicy,
  });
});

test('a time that is given replaces that time only', () => {
  const { owners, alarm } = toNotificationSettings({
    send,
    owners: { remindersMs: [] },
    alarm: { erroredMs: 0 },
  });
  expect(owners).toEqual({ ...ownerNoticePolicy, remindersMs: [] });
  expect(alarm).toEqual({ ...defaultAlarmPolicy, erroredMs: 0 });
});

test('what is wrong is said with how to mend it', () => {
  const wrong: readonly (readonly [object, RegExp])[] = [
    [{}, /notifications\.send is missing/],
    [{ send, everyMs: 999 }, /everyMs 999 is less than a second/],
    [{ send, everyMs: Number.POSITIVE_INFINITY }, /everyMs Infinity is no whole number/],
    [{ send, everyMs: Number.NaN }, /everyMs NaN/],
    [{ send, owners: { gatherMs: -1 } }, /notifications\.owners\.gatherMs -1 is less than 0/],
    [{ send, owners: { coolDownMs: 0.5 } }, /owners\.coolDownMs 0\.5 is no whole number/],
    [{ send, operators: { remindersMs: [1, Number.NaN] } }, /operators\.remindersMs NaN is no whole number/],
    [{ send, owners: { remindersMs: 5 } }, /owners\.remindersMs is no list\. To mend it, pass an array of/],
    [{ send, owners: { gatherMs: [5] } }, /owners\.gatherMs is a list\. To mend it, pass one number of/],
    [{ send, alarm: { erroredMs: '5' } }, /alarm\.erroredMs "5" is no whole number/],
  ];
  for (const [options, message] of wrong) {
    expect(() => toNotificationSettings(options as NotificationOptions)).toThrow(message);
  }
});
