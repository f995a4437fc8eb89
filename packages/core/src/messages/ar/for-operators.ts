import type { RemedyContext } from '../messages.ts';
import type { RemedyTexts } from '../remedy-texts.ts';
import { isolate } from './isolate.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');
const name = ({ provider }: RemedyContext): string => isolate(provider);
const notWorking = ({ brokenParts }: RemedyContext, otherwise: string): string =>
  brokenParts ? `لا يعمل: ${brokenParts}.` : otherwise;

const button = (label: string): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => `${label}: ${isolate(account)}`,
});

const sendRepairLink = button('إرسال رابط إصلاح');
const restarts = 'عند تسجيل الدخول يُعاد تشغيل الأجزاء العاملة للحظة.';

/** What only operators are told in short, in Arabic. */
export const forOperators: RemedyTexts['forOperators'] = {
  'owner-signs-in': {
    heading: (context) => `على صاحب الحساب تسجيل الدخول إلى ${name(context)}`,
    sentence: (context) => `أنهى ${name(context)} الاتصال${since(context)}.`,
    action: sendRepairLink,
  },
  'owner-signs-in-part': {
    heading: (context) => `جزء من ${name(context)} ينتظر صاحب الحساب`,
    sentence: (context) => `${notWorking(context, 'توقّف جزء واحد.')} ${restarts}`,
    action: sendRepairLink,
  },
  'owner-grants': {
    heading: (context) => `يحتاج ${name(context)} إلى إذن آخر`,
    sentence: () => 'هناك إذن ناقص أو مسحوب. وحده صاحب الحساب يستطيع منحه.',
    action: sendRepairLink,
  },
  'owner-grants-part': {
    heading: (context) => `يحتاج ${name(context)} إلى إذن آخر`,
    sentence: (context) =>
      `هناك إذن ناقص أو مسحوب. ${notWorking(context, 'وحده صاحب الحساب يستطيع منحه.')} ${restarts}`,
    action: sendRepairLink,
  },
  'owner-passes-check': {
    heading: (context) => `يريد ${name(context)} التأكد من صاحب الحساب`,
    sentence: (context) => `يطلب ${name(context)} فحصًا أمنيًا لا يجتازه إلا صاحب الحساب.`,
    action: sendRepairLink,
  },
  'change-proxy': {
    heading: () => 'الوسيط المستخدم لهذا الحساب متعطل',
    sentence: () => 'تنتظر الرسائل عودته أو استبداله.',
    action: button('تغيير الوسيط'),
  },
  restart: {
    heading: () => 'توقّف هذا الاتصال',
    sentence: (context) => `توقّف${since(context)} وينتظر إعادة التشغيل.`,
    action: button('إعادة التشغيل'),
  },
  'settle-billing': {
    heading: () => `اشتراك ${isolate('Unipile')} غير نشط`,
    sentence: () => 'كل الحسابات متوقفة مؤقتًا حتى تُسوّى الفواتير.',
    action: button('فتح الفواتير'),
  },
  'locked-by-unipile': {
    heading: () => `أقفل ${isolate('Unipile')} هذا الحساب`,
    sentence: () => 'لا يمكن القراءة أو الإرسال عبره حتى ينتهي ذلك.',
    action: button('التواصل مع الدعم'),
  },
  'removed-elsewhere': {
    heading: () => 'تمت إزالة هذا الاتصال',
    sentence: (context) => `لم يعد ${name(context)} متصلًا.`,
    action: { none: 'وحده صاحب الحساب يستطيع ربطه من جديد.' },
  },
};
