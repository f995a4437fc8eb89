import { plural } from '../plural.ts';
import type { RemedyTexts } from '../remedy-texts.ts';
import { forOperators } from './for-operators.ts';
import { isolate } from './isolate.ts';
import { likelyReasons } from './likely-reasons.ts';
import { outcomes } from './outcomes.ts';
import { steps } from './steps.ts';

const counted = plural<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const button = (label: string): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => `${label}: ${isolate(account)}`,
});

/** "Three accounts", to follow a cause. */
const accounts = (count: number): string =>
  counted(count, {
    zero: 'لا حساب',
    one: 'حساب واحد',
    two: 'حسابان',
    few: '# حسابات',
    many: '# حسابًا',
    other: '# حساب',
  });

/** The long Arabic part. */
export const remedyTexts: RemedyTexts = {
  headings: { steps: 'ما العمل', likelyReasons: 'أسباب محتملة', otherWays: 'طرق أخرى' },
  steps,
  likelyReasons,
  forOperators,
  outcomes,
  actions: {
    reconnect: button('إعادة الاتصال'),
    'show-code': button('عرض الرمز'),
    'grant-access': button('منح الإذن'),
    connect: button('ربط كحساب جديد'),
    'try-again': button('حاول من جديد'),
    'use-existing': button('استخدام الاتصال الموجود'),
    'ask-administrator': button('اسأل مسؤولًا'),
    'contact-support': button('التواصل مع الدعم'),
    'send-repair-link': button('إرسال رابط إصلاح'),
    'change-proxy': button('تغيير الوسيط'),
    restart: button('إعادة التشغيل'),
    'open-billing': button('فتح الفواتير'),
  },
  notes: {
    nextAttempt: (time) => `المحاولة التالية ${time}.`,
    drops: (count) =>
      counted(count, {
        zero: 'لم ينقطع هذا الاتصال في الأيام السبعة الأخيرة.',
        one: 'انقطع هذا الاتصال مرة واحدة في الأيام السبعة الأخيرة.',
        two: 'انقطع هذا الاتصال مرتين في الأيام السبعة الأخيرة.',
        few: 'انقطع هذا الاتصال # مرات في الأيام السبعة الأخيرة.',
        many: 'انقطع هذا الاتصال # مرةً في الأيام السبعة الأخيرة.',
        other: 'انقطع هذا الاتصال # مرة في الأيام السبعة الأخيرة.',
      }),
    firstSync: 'كان السجل السابق ما زال يصل عندما حدث ذلك.',
  },
  groups: {
    'provider-outage': ({ count, provider }) =>
      `يواجه ${isolate(provider)} مشكلات، والمنقطع بسببها: ${accounts(count)}.`,
    proxy: ({ count }) => `تعطّل وسيط، والمنقطع بسببه: ${accounts(count)}.`,
    'unipile-outage': ({ count }) =>
      `الخدمة التي تصل الحسابات تواجه مشكلة، والمنقطع بسببها: ${accounts(count)}.`,
    stopped: ({ count }) => `توقّف وينتظر إعادة التشغيل: ${accounts(count)}.`,
    subscription: ({ count }) => `متوقف مؤقتًا مع الاشتراك: ${accounts(count)}.`,
    lock: ({ count }) => `مقفل: ${accounts(count)}.`,
    interruption: ({ count, provider }) =>
      `المنقطع من ${isolate(provider)}، ربما لسبب واحد: ${accounts(count)}.`,
    'signed-out-together': ({ count, provider }) =>
      `سُجّل الخروج من ${isolate(provider)} خلال دقائق: ${accounts(count)}. ربما تغيّرت مفاتيح التطبيق هناك.`,
  },
};
