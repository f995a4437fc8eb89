import type { PageWords } from '../page-words.ts';

export const ar: PageWords = {
  returned: {
    signedIn: 'تم تسجيل الدخول',
    alreadyConnected: 'متصل بالفعل',
    notConnected: 'غير متصل',
    checking: 'يجري التحقق من الاتصال. تظهر النتيجة في الصفحة التي أتيت منها.',
    pending: 'جارٍ التحقق من الاتصال…',
    pendingSentence: 'قد يستغرق ذلك بضع ثوانٍ.',
    closeWindow: 'يمكنك إغلاق هذه النافذة.',
    continueToApp: 'المتابعة إلى التطبيق',
  },
  link: {
    repairHeading: (provider) => `تسجيل الدخول إلى ${provider} من جديد`,
    repairSentence: (app, provider) =>
      `يطلب منك ${app} تسجيل الدخول من جديد إلى حساب ${provider} هذا، ليعمل هناك كما كان.`,
    connectHeading: 'ربط حساب',
    connectSentence: (app, providers) =>
      providers === null
        ? `يطلب منك ${app} ربط حساب. تختار الحساب في الصفحة التالية.`
        : `يطلب منك ${app} ربط حساب: ${providers}.`,
    account: 'الحساب',
    validUntil: 'صالح حتى',
    once: 'يعمل الرابط مرة واحدة.',
    care: 'لا تتابع إلا إذا كنت تعرف من أرسل إليك هذا الرابط.',
    button: 'المتابعة إلى تسجيل الدخول',
    thanksHeading: 'شكرًا لك',
    thanks: 'تم تسجيل الدخول ويجري التحقق من الاتصال. لا يلزم فعل شيء آخر.',
    tryAgain: 'للمحاولة من جديد، افتح الرابط الذي وصلك مرة أخرى.',
    ended: {
      unknown: {
        heading: 'هذا الرابط لا يعمل',
        sentence: 'ربما نقص جزء منه. انسخ العنوان كاملًا، أو اطلب رابطًا جديدًا.',
      },
      expired: {
        heading: 'انتهت صلاحية هذا الرابط',
        sentence: 'اطلب رابطًا جديدًا ممن أرسله إليك.',
      },
      revoked: {
        heading: 'تم سحب هذا الرابط',
        sentence: 'أنهاه من أرسله إليك. اسأله إن كان لا يزال مطلوبًا.',
      },
      done: {
        heading: 'تم بالفعل',
        sentence: 'سجّل شخص ما الدخول بهذا الرابط. لا يلزم فعل شيء آخر.',
      },
      'nothing-to-do': {
        heading: 'لا شيء مطلوب',
        sentence: 'لا يحتاج هذا الحساب إلى تسجيل الدخول الآن. شكرًا لاطلاعك.',
      },
      'account-gone': {
        heading: 'لم يعد هذا الحساب موجودًا',
        sentence: 'لم يعد متصلًا، لذلك لا يمكن تسجيل الدخول إليه من جديد.',
      },
      busy: {
        heading: 'لحظة من فضلك',
        sentence: 'محاولات كثيرة في وقت قصير. انتظر دقيقة ثم حاول من جديد.',
      },
      trouble: {
        heading: 'تعذر الوصول إلى صفحة تسجيل الدخول',
        sentence: 'حاول من جديد بعد دقيقة.',
      },
    },
  },
};
