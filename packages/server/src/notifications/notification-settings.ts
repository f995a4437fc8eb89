import { defaultAlarmPolicy } from '@patchbay/core';
import { fail, requireDuration } from '../option-error.ts';
import { type OptionNames, refuseUnknown } from '../option-names.ts';
import { type NoticePolicy, operatorNoticePolicy, ownerNoticePolicy } from './notice-policy.ts';
import type { NotificationOptions } from './notification-options.ts';

/** Options after they were checked and completed. */
export type NotificationSettings = Required<Omit<NotificationOptions, 'owners' | 'operators' | 'alarm'>> & {
  readonly owners: NoticePolicy;
  readonly operators: NoticePolicy;
  readonly alarm: Required<NotificationOptions>['alarm'] & typeof defaultAlarmPolicy;
};

const MINUTE_MS = 60_000;

const names: OptionNames<NotificationOptions> = {
  send: true,
  everyMs: true,
  owners: true,
  operators: true,
  alarm: true,
  proxyOf: true,
};

/**
 * Checks `notifications` of `createPatchbay`.
 *
 * @throws TypeError that says what is wrong and how to mend it.
 */
export function toNotificationSettings(options: NotificationOptions): NotificationSettings {
  refuseUnknown('createPatchbay', 'notifications.', options, names);
  const {
    send,
    everyMs = MINUTE_MS,
    owners = {},
    operators = {},
    alarm = {},
    proxyOf = () => null,
  } = options;
  if (typeof send !== 'function') {
    fail(
      'createPatchbay',
      'notifications.send is missing',
      'pass a function, such as createEmailNotifier({ … })',
    );
  }
  requireDuration('createPatchbay', 'notifications.everyMs', everyMs, {
    min: 1000,
    below: 'is less than a second',
    how: 'pass milliseconds, such as 60000',
  });
  checkTimes('notifications.owners', owners, ownerNoticePolicy);
  checkTimes('notifications.operators', operators, operatorNoticePolicy);
  checkTimes('notifications.alarm', alarm, defaultAlarmPolicy);
  return {
    send,
    everyMs,
    proxyOf,
    owners: { ...ownerNoticePolicy, ...owners },
    operators: { ...operatorNoticePolicy, ...operators },
    alarm: { ...defaultAlarmPolicy, ...alarm },
  };
}

function checkTimes<T extends object>(name: string, times: T, known: Required<T>): void {
  refuseUnknown('createPatchbay', `${name}.`, times, known);
  for (const [key, value] of Object.entries(times)) {
    if (Array.isArray(value) !== Array.isArray(known[key as keyof T])) {
      const [what, how] = Array.isArray(value) ? ['is a list', 'one number'] : ['is no list', 'an array'];
      fail('createPatchbay', `${name}.${key} ${what}`, `pass ${how} of milliseconds`);
    }
    for (const ms of Array.isArray(value) ? value : [value]) {
      requireDuration('createPatchbay', `${name}.${key}`, ms, {
        min: 0,
        below: 'is less than 0',
        how: 'pass milliseconds, 0 or more',
      });
    }
  }
}
