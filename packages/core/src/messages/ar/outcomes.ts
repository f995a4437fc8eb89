import type { RemedyTexts } from '../remedy-texts.ts';
import { isolate } from './isolate.ts';

const button = (label: string): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => `${label}: ${isolate(account)}`,
});

const tryAgain = button('حاول من جديد');

/** Sign-ins that did not end in a connection, in Arabic. */
export const outcomes: RemedyTexts['outcomes'] = {
  'use-existing': {
    heading: () => 'هذا الحساب متصل من قبل',
    sentence: ({ existing }) => (existing ? `هو متصل باسم «${isolate(existing)}».` : 'سبق أن ربطته هنا.'),
    action: button('استخدام الاتصال الموجود'),
  },
  'existing-is-theirs': {
    heading: () => 'هذا الحساب متصل من قبل',
    sentence: () => 'سجّل صاحبه الدخول إليه مرة أخرى. إنه الحساب نفسه.',
    action: { none: 'لا شيء مطلوب.' },
  },
  'in-use-elsewhere': {
    heading: () => 'هذا الحساب مستخدَم من قبل',
    sentence: () => 'يمكن لمسؤول أن يخبرك بالمزيد.',
    action: button('اسأل مسؤولًا'),
  },
  'in-use-by-another': {
    heading: () => 'هذا الحساب مستخدَم من قبل',
    sentence: () => 'سجّل شخص الدخول إلى حساب متصل لشخص آخر.',
    action: { none: 'لا شيء تضغطه هنا: اتفق مع الاثنين على من يستخدمه.' },
  },
  restricted: {
    heading: () => 'لا يمكن ربط هذا الحساب',
    sentence: ({ reference }) =>
      `رفضه ${isolate('Unipile')}. يمكن للدعم أن يخبرك بالمزيد${reference ? ' بالمرجع أدناه' : ''}.`,
    action: button('التواصل مع الدعم'),
  },
  'signed-in-as-other': {
    heading: () => 'سُجّل الدخول بحساب آخر',
    sentence: ({ before, now }) =>
      before && now
        ? `المتصل من قبل: ${isolate(before)}. الآن: ${isolate(now)}.`
        : 'لم يتغيّر شيء. المطلوب هو الحساب الذي كان متصلًا من قبل.',
    action: tryAgain,
  },
  declined: {
    heading: () => 'رُفض تسجيل الدخول',
    sentence: ({ provider }) => `لم يقبله ${isolate(provider)}، أو أُلغي هناك.`,
    action: tryAgain,
  },
  'link-expired': {
    heading: () => 'بقيت صفحة تسجيل الدخول مفتوحة طويلًا',
    sentence: () => 'تُفتح صفحة جديدة في لحظات.',
    action: tryAgain,
  },
  'sign-in-failed': {
    heading: () => 'لم يكتمل تسجيل الدخول',
    sentence: ({ provider }) => `لم يذكر ${isolate(provider)} سببًا.`,
    action: tryAgain,
  },
  'owner-tries-again': {
    heading: () => 'لم يكتمل تسجيل دخول',
    sentence: ({ provider }) => `حاول صاحب الحساب تسجيل الدخول إلى ${isolate(provider)}.`,
    action: { none: 'لا شيء تضغطه هنا: وحده صاحب الحساب يستطيع تسجيل الدخول.' },
  },
};
