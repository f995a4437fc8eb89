import type { MailTexts } from '../mail-texts.ts';
import { plural } from '../plural.ts';
import { isolate } from './isolate.ts';

const counted = plural<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

/** The Arabic words of mails. */
export const mailTexts: MailTexts = {
  reminder: (subject) => `تذكير: ${subject}`,
  eachNeedsYou: 'كل حساب منها يعود إلى العمل بعد أن تسجّل الدخول إليه.',
  opensApp: (app) => `يفتح الرابط ${isolate(app)}، ومنه تسجّل الدخول. لا تطلب أي رسالة بريد كلمة مرور أبدًا.`,
  openApp: (app) => `فتح ${isolate(app)}`,
  whyOwner: (app) => `تصلك هذه الرسالة لأنك ربطت حسابات في ${isolate(app)}.`,
  whyOperator: (app) => `تصلك هذه الرسالة لأنك تدير ${isolate(app)}.`,
  preferences: 'اختيار الرسائل التي تصلك',
  worksAgain: {
    heading: (count) =>
      counted(count, {
        zero: 'لا حساب عاد إلى العمل',
        one: 'عاد حساب واحد إلى العمل',
        two: 'عاد حسابان إلى العمل',
        few: 'عادت # حسابات إلى العمل',
        many: 'عاد # حسابًا إلى العمل',
        other: 'عاد # حساب إلى العمل',
      }),
    sentence: 'لم يبقَ شيء لتفعله.',
  },
  causeOver: {
    heading: 'انتهى الانقطاع',
    sentence: (provider) =>
      provider
        ? `حسابات ${isolate(provider)} التي أوقفها عادت إلى العمل.`
        : 'الحسابات التي أوقفها عادت إلى العمل.',
  },
  unclaimed: {
    heading: (count) =>
      counted(count, {
        zero: 'لا حساب بلا مالك',
        one: 'حساب واحد بلا مالك',
        two: 'حسابان بلا مالك',
        few: '# حسابات بلا مالك',
        many: '# حسابًا بلا مالك',
        other: '# حساب بلا مالك',
      }),
    sentence: `هي متصلة لدى ${isolate('Unipile')}، وليست لأحد في التطبيق. أسند كلًّا منها إلى مالكه أو أزله.`,
  },
  declined: {
    heading: (provider) => (provider ? `رُفض حساب ${isolate(provider)}` : 'رُفض حساب'),
    sentence: `حاول أحدهم ربطه. يمكن لدعم ${isolate('Unipile')} أن يخبرك لماذا رُفض.`,
    person: (id) => `من حاول: ${isolate(id)}`,
  },
};
