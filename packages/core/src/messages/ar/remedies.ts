import type { Messages, RemedyContext } from '../messages.ts';
import { isolate } from './isolate.ts';

const since = ({ since }: RemedyContext): string => (since ? ` ${since}` : '');
const name = ({ provider }: RemedyContext): string => isolate(provider);
const notWorking = ({ brokenParts }: RemedyContext, otherwise: string): string =>
  brokenParts ? `لا يعمل: ${brokenParts}.` : otherwise;

/** A label and, as its accessible name, the label with the account. */
const button = (label: string): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => `${label}: ${isolate(account)}`,
});

const reconnect = button('إعادة الاتصال');
const grantAccess = button('منح الإذن');
const askAdministrator = button('اسأل مسؤولًا');
const waiting = { none: 'ليس عليك فعل شيء. تتكرر المحاولة تلقائيًا وتتحدّث هذه الصفحة من نفسها.' };
const teamMends = { none: 'ليس عليك فعل شيء. يمكن للفريق الذي يدير هذا التطبيق إصلاح ذلك.' };
const restarts = 'عند تسجيل الدخول يُعاد تشغيل الأجزاء العاملة للحظة.';

/** What owners are told in short, in Arabic. */
export const remedies: Messages['remedies'] = {
  'all-well': {
    heading: () => 'كل شيء يعمل',
    sentence: (context) => `${name(context)} متصل ومحدَّث.`,
    action: { none: 'لا شيء مطلوب.' },
  },
  checking: {
    heading: () => 'جارٍ التحقق من الاتصال…',
    sentence: () => 'قد يستغرق ذلك بضع ثوانٍ.',
    action: { none: 'تتحدّث هذه الصفحة من نفسها.' },
  },
  connecting: {
    heading: (context) => `جارٍ الاتصال بـ ${name(context)}`,
    sentence: () => 'ينتهي ذلك عادةً من تلقاء نفسه خلال دقائق.',
    action: { none: 'لا شيء مطلوب. تتحدّث هذه الصفحة من نفسها.' },
  },
  'first-sync': {
    heading: () => 'ما زال السجل السابق يصل',
    sentence: (context) => `الجديد من ${name(context)} يصل الآن، والأقدم يتبعه.`,
    action: { none: 'لا شيء مطلوب. تتحدّث هذه الصفحة من نفسها.' },
  },
  'first-sync-failed': {
    heading: () => 'قد يكون السجل السابق ناقصًا',
    sentence: (context) => `لم يصل كل ما سبق من ${name(context)}.`,
    action: { none: 'لا شيء مطلوب. تتكرر المحاولة تلقائيًا.' },
  },
  'repeated-drops': {
    heading: () => 'ينقطع هذا الاتصال مرة بعد مرة',
    sentence: (context) => `أنهاه ${name(context)} عدة مرات خلال أسبوع.`,
    action: { none: 'لا شيء مطلوب الآن: عاد إلى العمل.' },
  },
  'sign-in-again': {
    heading: (context) => `سجّل الدخول إلى ${name(context)} من جديد`,
    sentence: (context) => `أنهى ${name(context)} الاتصال${since(context)}. لا يصل أي جديد حتى تسجّل الدخول.`,
    action: reconnect,
  },
  'sign-in-mailbox': {
    heading: () => 'سجّل الدخول إلى صندوق البريد من جديد',
    sentence: (context) => `أنهى خادم البريد الاتصال${since(context)}. لا يصل بريد جديد حتى تسجّل الدخول.`,
    action: reconnect,
  },
  'scan-again': {
    heading: () => 'امسح الرمز من جديد',
    sentence: (context) => `أنهى ${name(context)} الاتصال${since(context)}. أبقِ هاتفك قريبًا منك.`,
    action: button('عرض الرمز'),
  },
  'sign-in-part': {
    heading: (context) => `جزء من ${name(context)} ينتظر تسجيل دخولك`,
    sentence: (context) =>
      `${notWorking(context, `توقّف جزء من ${name(context)}${since(context)}.`)} ${restarts}`,
    action: reconnect,
  },
  'grant-access': {
    heading: (context) => `يحتاج ${name(context)} إلى إذن آخر`,
    sentence: (context) => `هناك إذن ناقص أو مسحوب، لذلك لا يصل أي جديد من ${name(context)}.`,
    action: grantAccess,
  },
  'grant-part': {
    heading: (context) => `يحتاج ${name(context)} إلى إذن آخر`,
    sentence: (context) =>
      `هناك إذن ناقص أو مسحوب. ${notWorking(context, `جزء من ${name(context)} لا يعمل.`)} ${restarts}`,
    action: grantAccess,
  },
  'pass-check': {
    heading: (context) => `يريد ${name(context)} التأكد من أنك أنت`,
    sentence: (context) =>
      `أنهى ${name(context)} الاتصال${since(context)} ويطلب فحصًا أمنيًا. لا يصل أي جديد قبل ذلك.`,
    action: reconnect,
  },
  'pass-check-part': {
    heading: (context) => `يريد ${name(context)} التأكد من أنك أنت`,
    sentence: (context) =>
      `يطلب ${name(context)} فحصًا أمنيًا. ${notWorking(context, 'هناك جزء ينتظره.')} ${restarts}`,
    action: reconnect,
  },
  wait: {
    heading: () => 'انقطع الاتصال',
    sentence: (context) => `لا يمكن الوصول إلى ${name(context)} في هذه اللحظة.`,
    action: waiting,
  },
  'wait-provider': {
    heading: (context) => `يواجه ${name(context)} مشكلات`,
    sentence: (context) => `انقطع الاتصال${since(context)}.`,
    action: waiting,
  },
  'wait-proxy': {
    heading: () => 'انقطع الاتصال',
    sentence: (context) => `تنتظر الرسائل عودة الطريق إلى ${name(context)}.`,
    action: teamMends,
  },
  'wait-unipile': {
    heading: () => 'انقطع الاتصال',
    sentence: (context) => `الخدمة التي تصل ${name(context)} تواجه مشكلة.`,
    action: waiting,
  },
  'wait-operator': {
    heading: () => 'انقطع الاتصال',
    sentence: (context) => `توقّف الاتصال بـ ${name(context)}${since(context)}.`,
    action: { none: 'ليس عليك فعل شيء. يمكن للفريق الذي يدير هذا التطبيق تشغيله من جديد.' },
  },
  'wait-part': {
    heading: (context) => `جزء من ${name(context)} منقطع`,
    sentence: (context) => notWorking(context, 'هناك جزء لا يمكن الوصول إليه في هذه اللحظة.'),
    action: waiting,
  },
  'wait-part-provider': {
    heading: (context) => `جزء من ${name(context)} منقطع`,
    sentence: (context) => `المشكلة عند ${name(context)}. ${notWorking(context, '')}`.trimEnd(),
    action: waiting,
  },
  'wait-part-operator': {
    heading: (context) => `جزء من ${name(context)} منقطع`,
    sentence: (context) => notWorking(context, 'توقّف جزء واحد.'),
    action: teamMends,
  },
  paused: {
    heading: () => 'أوقفته مؤسستك مؤقتًا',
    sentence: () => 'يمكن لمسؤول أن يشغّله من جديد.',
    action: askAdministrator,
  },
  locked: {
    heading: () => 'مقفل',
    sentence: () => 'الوصول إلى هذا الحساب مقفل حاليًا. يمكن لمسؤول أن يخبرك بالمزيد.',
    action: askAdministrator,
  },
  removed: {
    heading: () => 'تمت إزالة هذا الاتصال',
    sentence: (context) => `لم يعد ${name(context)} متصلًا هنا.`,
    action: button('الاتصال من جديد'),
  },
  unknown: {
    heading: () => 'حالة غير معروفة',
    sentence: (context) => `لا تستطيع هذه الصفحة بعد قراءة ما أُبلغ عنه بشأن ${name(context)}.`,
    action: { none: 'لا شيء مطلوب. يتكرر التحقق تلقائيًا وتتحدّث هذه الصفحة من نفسها.' },
  },
};
