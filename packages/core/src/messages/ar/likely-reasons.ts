import type { RemedyContext } from '../messages.ts';
import type { RemedyTexts } from '../remedy-texts.ts';
import { isolate } from './isolate.ts';

const name = ({ provider }: RemedyContext): string => isolate(provider);

/** What may have happened, in Arabic: nobody knows, so each says "ربما". */
export const likelyReasons: RemedyTexts['likelyReasons'] = {
  'password-changed': () => 'ربما تغيّرت كلمة المرور.',
  'new-password-ends-sessions': () => 'ربما أنهت كلمة مرور جديدة كل اتصالات الحساب.',
  'second-factor': () => 'ربما فُعّل التحقق بخطوتين.',
  'session-ended': (context) => `ربما أُنهي الاتصال من إعدادات ${name(context)}.`,
  'signed-out-everywhere': (context) => `ربما سُجّل الخروج من ${name(context)} على كل الأجهزة دفعة واحدة.`,
  'session-year': (context) => `ربما أنهى ${name(context)} الاتصال لأن عمره بلغ سنة.`,
  'long-unused': () => 'ربما ظل الحساب دون استخدام وقتًا طويلًا.',
  'too-active': (context) => `ربما رأى ${name(context)} نشاطًا أكثر مما يسمح به.`,
  'not-warmed-up': () => 'ربما كان الحساب جديدًا على عدد الرسائل المرسلة به.',
  'refused-requests': (context) => `ربما رفض ${name(context)} طلبات كثيرة من هذا التطبيق، لنقص الرصيد مثلًا.`,
  'restricted-for-activity': (context) => `ربما قيّد ${name(context)} الحساب، مدةً أو نهائيًا، بسبب نشاطه.`,
  'security-check': (context) => `ربما ينتظر ${name(context)} فحصًا أمنيًا.`,
  'session-choice': (context) => `ربما يسأل ${name(context)} عن جلسة ${isolate('Recruiter')} المطلوبة.`,
  'browser-signed-out': (context) =>
    `ربما سُجّل الخروج من ${name(context)} في المتصفح الذي جاء منه هذا الاتصال.`,
  'browser-mismatch': () => 'ربما لم يكن المتصفح المذكور لهذا الاتصال هو الذي جاء منه.',
  'session-of-other-browser': () => 'ربما جاء الاتصال من متصفح آخر أو من شخص آخر.',
  'access-withdrawn': (context) => `ربما سُحب إذن هذا التطبيق من إعدادات ${name(context)}.`,
  'work-administrator-withdrew': () => 'ربما سحب مسؤول حساب العمل الإذن.',
  'address-gone': () => 'ربما تغيّر العنوان أو لم يعد موجودًا.',
  'app-keys-changed': (context) => `ربما تغيّرت مفاتيح هذا التطبيق عند ${name(context)}.`,
  'permission-unticked': () => 'ربما تُرك إذن دون تحديد عند تسجيل الدخول.',
  'device-unlinked': (context) => `ربما أُزيل الاتصال من الأجهزة المرتبطة في ${name(context)}.`,
  'phone-offline': () => 'ربما ظل الهاتف دون إنترنت وقتًا طويلًا.',
  'proxy-slow': () => 'ربما كان الوسيط بطيئًا جدًا أو متعطلًا وقتًا طويلًا.',
  'proxy-down': () => 'ربما تعطّل الوسيط.',
  'provider-down': (context) => `ربما يواجه ${name(context)} مشكلات.`,
  'unipile-down': (context) => `ربما تواجه الخدمة التي تصل ${name(context)} مشكلة.`,
  'catching-up': () => 'ربما ما زال يستدرك ما وصل في أثناء ذلك.',
};
