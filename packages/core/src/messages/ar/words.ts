import type { Messages } from '../messages.ts';
import { plural } from '../plural.ts';
import { isolate } from './isolate.ts';

const counted = plural<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

/** The Arabic words around the accounts: buttons, the list, times, the connect journey. */
export const words: Pick<Messages, 'stillWorks' | 'products' | 'actions' | 'list' | 'times' | 'connect'> = {
  stillWorks: {
    everything: () => 'كل شيء يعمل.',
    history: () => 'كل ما وصل من قبل ما زال هنا.',
    parts: ({ workingParts }) =>
      workingParts ? `ما زال يعمل: ${workingParts}.` : 'الأجزاء الأخرى تعمل كالمعتاد.',
    accounts: () => 'الحسابات الأخرى لم تتأثر.',
    unchanged: () => 'ما كان متصلًا من قبل يبقى كما هو.',
  },
  products: {
    classic: 'الرسائل والملف الشخصي',
    recruiter: isolate('Recruiter'),
    sales_navigator: isolate('Sales Navigator'),
    company: 'صفحات الشركة',
    mail: 'البريد',
    calendar: 'التقويم',
  },
  actions: {
    connect: 'ربط حساب',
    retry: 'حاول من جديد',
    openAgain: 'فتح من جديد',
    openAgainFor: (account) => `فتح من جديد: نافذة تسجيل الدخول إلى ${isolate(account)}`,
    openSignInPage: 'فتح صفحة تسجيل الدخول',
    continueHere: 'المتابعة في علامة التبويب هذه',
    cancel: 'إلغاء',
    dismiss: 'إغلاق',
    showDetails: (account) => `عرض تفاصيل ${isolate(account)}`,
  },
  list: {
    label: 'الحسابات المتصلة',
    loading: 'جارٍ تحميل الحسابات…',
    empty: 'لا يوجد حساب متصل بعد.',
    failed: 'تعذّر تحميل الحسابات.',
    unauthenticated: 'انتهت جلستك. سجّل الدخول إلى هذا التطبيق من جديد لرؤية حساباتك.',
    counts: {
      connected: (count) =>
        counted(count, {
          zero: 'لا حساب متصل',
          one: 'حساب متصل واحد',
          two: 'حسابان متصلان',
          few: '# حسابات متصلة',
          many: '# حسابًا متصلًا',
          other: '# حساب متصل',
        }),
      needYou: (count) =>
        counted(count, {
          zero: 'لا حساب يحتاج إليك',
          one: 'حساب واحد يحتاج إليك',
          two: 'حسابان يحتاجان إليك',
          few: '# حسابات تحتاج إليك',
          many: '# حسابًا يحتاج إليك',
          other: '# حساب يحتاج إليك',
        }),
      interrupted: (count) =>
        counted(count, {
          zero: 'لا حساب منقطع',
          one: 'حساب منقطع واحد',
          two: 'حسابان منقطعان',
          few: '# حسابات منقطعة',
          many: '# حسابًا منقطعًا',
          other: '# حساب منقطع',
        }),
      other: (count) =>
        counted(count, {
          zero: 'لا حساب آخر',
          one: 'حساب آخر',
          two: 'حسابان آخران',
          few: '# حسابات أخرى',
          many: '# حسابًا آخر',
          other: '# حساب آخر',
        }),
    },
    byStatus: 'التصفية حسب الحالة',
    search: 'البحث في الحسابات',
    provider: 'الخدمة',
    allProviders: 'كل الخدمات',
    groupBy: 'تجميع الحسابات',
    groups: { none: 'بلا مجموعات', provider: 'حسب الخدمة', cause: 'حسب السبب' },
    otherAccounts: 'حسابات أخرى',
    noMatch: 'لا يوجد حساب مطابق.',
    showAll: 'عرض كل الحسابات',
    found: (count) =>
      counted(count, {
        zero: 'لم يُعثر على أي حساب',
        one: 'عُثر على حساب واحد',
        two: 'عُثر على حسابين',
        few: 'عُثر على # حسابات',
        many: 'عُثر على # حسابًا',
        other: 'عُثر على # حساب',
      }),
    livePaused: 'التحديثات المباشرة متوقفة مؤقتًا. جارٍ تكرار المحاولة…',
    unnamed: (provider) => `حساب ${isolate(provider)}`,
    changed: (account, provider, status) => `${isolate(account)}، ${isolate(provider)}: ${status}`,
    changedMany: (count) =>
      counted(count, {
        zero: 'لم تتغيّر حالة أي حساب.',
        one: 'تغيّرت حالة حساب واحد.',
        two: 'تغيّرت حالة حسابين.',
        few: 'تغيّرت حالة # حسابات.',
        many: 'تغيّرت حالة # حسابًا.',
        other: 'تغيّرت حالة # حساب.',
      }),
    rowFailed: 'لا يمكن عرض هذا الحساب.',
  },
  times: {
    at: (time) => `الساعة ${isolate(time)}`,
    on: (date) => `يوم ${isolate(date)}`,
    since: (time) => `منذ ${isolate(time)}`,
    checked: (time) => `آخر تحقق: ${isolate(time)}`,
    confirmed: (age) => `تم التأكيد ${isolate(age)}`,
    lastKnown: (age) => `آخر حالة معروفة ${isolate(age)}`,
    unconfirmed: 'لم يؤكَّد بعد',
  },
  connect: {
    preparing: 'جارٍ فتح نافذة تسجيل الدخول…',
    waiting: 'أكمل تسجيل الدخول في النافذة الأخرى.',
    looksClosed: 'يبدو أن النافذة مغلقة. إن لم تُكمل بعد فافتحها من جديد.',
    blockedHeading: 'حظر متصفحك النافذة',
    blocked: 'افتح صفحة تسجيل الدخول بهذا الرابط بدلًا من ذلك.',
    checking: 'جارٍ التحقق من الاتصال…',
    done: 'تم الاتصال.',
    failures: {
      denied: 'رُفض تسجيل الدخول، ولم يتغيّر شيء.',
      expired: 'بقيت صفحة تسجيل الدخول مفتوحة طويلًا. تُفتح صفحة جديدة في لحظات.',
      already_connected: 'هذا الحساب متصل هنا من قبل.',
      already_in_use: 'هذا الحساب مستخدَم من قبل. يمكن لمسؤول أن يخبرك بالمزيد.',
      restricted: 'لا يمكن ربط هذا الحساب. يمكن للدعم أن يخبرك بالمزيد.',
      wrong_person: 'سُجّل الدخول بحساب آخر، ولم يتغيّر شيء. استخدم الحساب الذي كان متصلًا من قبل.',
      failed: 'لم يكتمل تسجيل الدخول.',
      unauthenticated: 'انتهت جلستك. سجّل الدخول إلى هذا التطبيق من جديد.',
      forbidden: 'لا يُسمح لهذه الصفحة بذلك. أعد تحميلها وحاول من جديد.',
      not_found: 'لم يعد هذا الحساب موجودًا هنا.',
      invalid_request: 'تعذّر فتح صفحة تسجيل الدخول. أعد تحميل هذه الصفحة وحاول من جديد.',
      invalid_signature: 'تعذّر فتح صفحة تسجيل الدخول.',
      too_large: 'تعذّر فتح صفحة تسجيل الدخول.',
      rate_limited: 'تكرر ذلك كثيرًا في وقت قصير. انتظر دقيقة ثم حاول من جديد.',
      version_mismatch: 'هذه الصفحة لم تعد محدّثة. أعد تحميلها وحاول من جديد.',
      unipile_refused: 'تعذّر فتح صفحة تسجيل الدخول. على الفريق الذي يدير هذا التطبيق أن ينظر في الأمر.',
      unipile_unavailable: 'لا يمكن الوصول إلى صفحة تسجيل الدخول الآن. حاول من جديد بعد دقيقة.',
      unavailable: 'لا يمكن الوصول إلى صفحة تسجيل الدخول الآن. حاول من جديد بعد دقيقة.',
      internal: 'تعذّر فتح صفحة تسجيل الدخول. حاول من جديد بعد دقيقة.',
      network: 'لا اتصال بالخادم. تحقق من شبكتك وحاول من جديد.',
      unexpected_answer: 'تعذّر فتح صفحة تسجيل الدخول. على الفريق الذي يدير هذا التطبيق أن ينظر في الأمر.',
    },
  },
};
