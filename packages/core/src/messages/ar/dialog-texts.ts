import type { DialogTexts } from '../dialog-texts.ts';
import { plural } from '../plural.ts';
import { isolate } from './isolate.ts';

const counted = plural<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const button = (label: string): { label: string; labelFor: (account: string) => string } => ({
  label,
  labelFor: (account) => `${label}: ${isolate(account)}`,
});

/** The Arabic words of dialogs, history and the page people come back to. */
export const dialogTexts: DialogTexts = {
  attention: {
    heading: (count) =>
      counted(count, {
        zero: 'لا حساب يحتاج إليك',
        one: 'حساب واحد يحتاج إليك',
        two: 'حسابان يحتاجان إليك',
        few: '# حسابات تحتاج إليك',
        many: '# حسابًا يحتاج إليك',
        other: '# حساب يحتاج إليك',
      }),
    more: (count) =>
      counted(count, {
        zero: 'لا غيرها',
        one: 'حساب آخر',
        two: 'حسابان آخران',
        few: '# حسابات أخرى',
        many: '# حسابًا آخر',
        other: '# حساب آخر',
      }),
    fixAll: 'إصلاح الكل',
  },
  fixAll: {
    heading: 'إصلاح كل الحسابات',
    position: (position, total) => `${position} من ${total}`,
    resume: 'يمكنك التوقف متى شئت. ما أُصلح يبقى مُصلحًا.',
    skip: button('تخطٍّ'),
    later: 'الإكمال لاحقًا',
    allDone: 'كل الحسابات تعمل من جديد',
    someLeft: (count) =>
      counted(count, {
        zero: 'لا حساب يحتاج إليك بعد',
        one: 'حساب واحد ما زال يحتاج إليك',
        two: 'حسابان ما زالا يحتاجان إليك',
        few: '# حسابات ما زالت تحتاج إليك',
        many: '# حسابًا ما زال يحتاج إليك',
        other: '# حساب ما زال يحتاج إليك',
      }),
    skipped: 'تم تخطيه',
    goBack: 'العودة إلى ما تم تخطيه',
    done: 'تم',
  },
  result: {
    connected: 'الحساب متصل',
    connectedSentence: 'سيظهر بين حساباتك بعد لحظة.',
    back: 'العودة إلى حساباتك',
  },
  history: {
    heading: (days) =>
      counted(days, {
        zero: 'اليوم',
        one: 'اليوم الأخير',
        two: 'اليومان الأخيران',
        few: 'آخر # أيام',
        many: 'آخر # يومًا',
        other: 'آخر # يوم',
      }),
    nothing: 'لا انقطاع في هذه المدة.',
    well: 'لا انقطاع',
    before: 'لم يكن متصلًا بعد',
    ongoing: 'لم ينتهِ بعد',
    lasted: (duration) => `المدة: ${isolate(duration)}`,
    asTable: 'عرض كجدول',
    columns: { start: 'البداية', status: 'الحالة', cause: 'السبب', duration: 'المدة', end: 'انتهى بـ' },
    recoveredBy: {
      'owner-sign-in': 'تسجيل دخول جديد',
      'by-itself': 'عاد من تلقاء نفسه',
      operator: 'حلّه الفريق',
      removed: 'أُزيل الحساب',
      unknown: 'يعمل من جديد',
    },
  },
  causes: {
    credentials: 'انتهى تسجيل الدخول',
    permissions: 'ينقص إذن',
    checkpoint: 'الخدمة تطلب تأكيدًا',
    provider: 'الخدمة تواجه مشكلات',
    proxy: 'مسار الاتصال متوقف',
    unipile: 'خدمة الربط تواجه مشكلات',
    stopped: 'توقفت التحديثات',
    subscription: 'الاشتراك غير مفعّل',
    lock: 'الحساب مقفل',
  },
  details: {
    status: 'الحالة',
    cause: 'السبب',
    products: 'الأجزاء',
    firstSync: 'السجل الأقدم',
    connected: 'متصل منذ',
    confirmed: 'تم التأكيد',
    neverConfirmed: 'ليس بعد',
    syncStates: {
      unknown: 'غير معروف',
      pending: 'يبدأ قريبًا',
      running: 'ما زال يصل',
      failed: 'غير مكتمل، ويُعاد من تلقاء نفسه',
      completed: 'مكتمل',
    },
  },
  remove: {
    heading: (account) => `إزالة ${isolate(account)}؟`,
    impact: [
      'لن تصل رسائل جديدة إلى هذا التطبيق.',
      'ما تلقاه هذا التطبيق منه قد يُحذف.',
      'لا شيء يتغير لدى الخدمة نفسها.',
    ],
    noRepair: 'الاتصال المنقطع يُصلَح بتسجيل الدخول من جديد. الإزالة لا تفيد في ذلك.',
    confirm: button('إزالة'),
    keep: 'الاحتفاظ بالحساب',
    removing: 'جارٍ الإزالة…',
    failed: 'تعذّرت إزالة الحساب. لم يتغير شيء.',
  },
  mismatch: {
    before: 'كان متصلًا',
    now: 'سجّل الدخول الآن',
    keep: {
      label: (person) => `الاحتفاظ بـ ${isolate(person)}`,
      hint: 'لا شيء يتغير. سجّل الدخول من جديد بهذا الحساب.',
    },
    switch: {
      label: (person) => `التبديل إلى ${isolate(person)}`,
      hint: 'يحل هذا الحساب محل الحساب الذي كان متصلًا.',
    },
    add: { label: (person) => `إضافة ${isolate(person)}`, hint: 'يبقى الحسابان جنبًا إلى جنب.' },
    unnamed: 'رفضت الخدمة تسجيل الدخول ولا تقول من كان.',
  },
  picker: { label: 'اختر خدمة' },
  failures: {
    'not-your-fault': 'لم ينجح ذلك، والسبب ليس منك. على الفريق المسؤول عن هذا التطبيق أن يراجعه.',
    'ask-your-team': 'على الفريق المسؤول عن هذا التطبيق أن يراجعه.',
    'sign-in-again': 'سجّل الدخول إلى هذا الحساب من جديد.',
    'check-details': 'رُفض تسجيل الدخول. تحقّق مما أدخلته.',
    'check-mail-settings': 'تعذّر الوصول إلى خادم البريد بهذه الإعدادات. تحقّق من الخادم والمنفذ والتشفير.',
    'wrong-code': 'لم يُقبل هذا الرمز. أدخله من جديد أو اطلب رمزًا آخر.',
    'use-other-way': 'لا يمكن إتمام هذه الخطوة هنا. اختر طريقة أخرى لتسجيل الدخول.',
    'other-session': 'توجد جلسة أخرى مفتوحة لهذا الحساب. أغلقها ثم سجّل الدخول من جديد.',
    'other-person': 'سجّلت الدخول بحساب غير الحساب السابق.',
    'grant-access': 'ينقص إذن. سجّل الدخول من جديد وامنحه.',
    'provider-rights': 'صلاحياتك أو خطتك لدى الخدمة لا تسمح بذلك.',
    restricted: 'لا يمكن ربط هذا الحساب. يستطيع الدعم إخبارك بالمزيد.',
    'restricted-by-provider': 'قيّدت الخدمة هذا الحساب. ابحث هناك عن رسالة.',
    'already-connected': 'هذا الحساب مرتبط بالفعل.',
    'finish-at-provider': 'تطلب الخدمة خطوة لديها أولًا. افتح تطبيقها أو موقعها ثم حاول من جديد.',
    'not-found': 'هذا لم يعد موجودًا.',
    'not-possible': 'الخدمة لا تتيح ذلك.',
    'start-over': 'انتهى تسجيل الدخول هذا. ابدأه من جديد.',
    'sign-in-running': 'تسجيل دخول لهذا الحساب جارٍ بالفعل. أكمله هناك.',
    'link-expired': 'بقيت صفحة تسجيل الدخول مفتوحة مدة طويلة. افتحها من جديد.',
    'try-again': 'لم ينجح ذلك. حاول من جديد.',
    'wait-a-little': 'تكرّر ذلك كثيرًا في وقت قصير. انتظر قليلًا.',
    'proxy-trouble': 'الطريق إلى الخدمة منقطع. يستطيع الفريق المسؤول عن هذا التطبيق إصلاحه.',
    'provider-trouble': 'تواجه الخدمة مشكلات. حاول لاحقًا.',
    'unipile-trouble': 'تواجه خدمة الربط مشكلات. حاول لاحقًا.',
  },
};
