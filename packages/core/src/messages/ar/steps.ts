import type { RemedyContext } from '../messages.ts';
import type { RemedyTexts } from '../remedy-texts.ts';
import { isolate } from './isolate.ts';

const name = ({ provider }: RemedyContext): string => isolate(provider);
const unipile = isolate('Unipile');

/** The Arabic steps. */
export const steps: RemedyTexts['steps'] = {
  'have-password': (context) => `جهّز كلمة المرور، وهاتفك أيضًا إن كان ${name(context)} يرسل إليك رموزًا.`,
  'sign-in-same-account': (context) => `سجّل الدخول إلى ${name(context)} بالحساب الذي كان متصلًا من قبل.`,
  'choose-session': (context) => `إن سألك ${name(context)} عن الاشتراك فاختر الاشتراك الذي تعمل به هنا.`,
  'come-back': () => 'عُد إلى هنا بعد ذلك. تتحدّث هذه الصفحة من نفسها.',
  'pass-check-at-provider': (context) => `افتح ${name(context)} بنفسك وأكّد الفحص الأمني إن ظهر.`,
  'then-reconnect': () => 'ثم عُد واضغط «إعادة الاتصال».',
  'have-phone': (context) => `أبقِ الهاتف الذي عليه ${name(context)} قريبًا منك ومتصلًا بالإنترنت.`,
  'open-linked-devices': (context) => `على الهاتف، افتح ${name(context)} وانتقل إلى الأجهزة المرتبطة.`,
  'scan-code': () => 'امسح بالهاتف الرمز المعروض.',
  'keep-phone-online': () => 'اترك الهاتف متصلًا بالإنترنت حتى تصل الرسائل الأقدم.',
  'choose-same-address': (context) => `في صفحة ${name(context)}، اختر العنوان الذي كان متصلًا من قبل.`,
  'leave-ticked': () => 'اترك كل الأذونات محدَّدة.',
  'work-administrator': (context) => `إن طلب ${name(context)} مسؤولًا، فعلى من يدير حساب عملك أن يوافق.`,
  'check-mail-password': () => 'تحقق من أن كلمة مرورك ما زالت تعمل في برنامج البريد.',
  'app-password': () =>
    'تطلب بعض خدمات البريد كلمة مرور خاصة بالتطبيقات. إن كانت خدمتك منها فأنشئ واحدة هناك.',
  'allow-what-is-asked': (context) => `اسمح بكل ما يطلبه ${name(context)}.`,
  'large-mailbox': () => 'قد يحتاج صندوق البريد الكبير إلى ساعات. يمكنك استخدامه في أثناء ذلك.',
  'tell-team-if-lasting': () => 'إن دام ذلك أكثر من يوم فأخبر الفريق الذي يدير هذا التطبيق.',
  'keep-session': (context) => `عندما ترتّب الجلسات والأجهزة في ${name(context)} فاترك هذا الاتصال في مكانه.`,
  'go-easy': (context) =>
    `إن كان الحساب جديدًا أو ظل هادئًا طويلًا، فأرسل القليل عبر ${name(context)} في البداية.`,
  'send-link': () => 'أرسل إلى صاحب الحساب رابط إصلاح. يفتح هذا الحساب وحده وتنتهي صلاحيته.',
  'owner-same-account': () => 'على صاحب الحساب استخدام الحساب الذي كان متصلًا من قبل.',
  'owner-has-phone': (context) => `يحتاج صاحب الحساب إلى الهاتف الذي عليه ${name(context)} متصلًا بالإنترنت.`,
  'owner-leaves-ticked': () => 'على صاحب الحساب أن يترك كل الأذونات محدَّدة.',
  'slow-down': () => 'إن تكرر ذلك كثيرًا فاجعل هذا التطبيق يفعل بالحساب أقل دفعة واحدة.',
  'compare-app-keys': (context) =>
    `إن تأثرت حسابات كثيرة فقارن مفاتيح التطبيق عند ${name(context)} بالمفاتيح المحفوظة في ${unipile}.`,
  'ask-work-administrator': () => 'في حساب العمل، قد يلزم أن يسمح مسؤوله بهذا التطبيق.',
  'check-mail-server': () => 'تحقق من أن عنوان خادم البريد ومنفذه ما زالا صحيحين.',
  'check-proxy': () => `إن كان للحساب وسيط تديره أنت فتحقق من أنه يستجيب ويسمح بدخول ${unipile}.`,
  'give-proxy': () => 'امنح الحساب وسيطًا آخر. يُعاد تشغيله به.',
  'restart-account': () => 'أعد تشغيل الحساب.',
  'restart-fails': () =>
    `إن توقّف ثانية فليسجّل صاحب الحساب الدخول من جديد، أو أعطِ دعم ${unipile} معرّف الحساب.`,
  'tell-owners': () => 'أخبر أصحاب الحسابات بأن الجديد يصل متأخرًا.',
  'contact-if-lasting': () => `إن دام ذلك أكثر من بضع ساعات فتواصل مع دعم ${unipile}.`,
  'check-payments': () => 'تحقق من أن الاشتراك نشط ومن عدم وجود دفعة معلّقة.',
  'ask-about-lock': () => `اسأل دعم ${unipile} عن سبب إقفال الحساب.`,
  'newer-version': () => 'قد تعرف نسخة أحدث من هذه الحزمة ما أُبلغ عنه.',
  'use-existing': () => 'استخدم الاتصال الموجود: إنه الحساب نفسه.',
  'administrator-knows': () => 'يمكن لمسؤول أن يعرف من ربطه.',
  'look-in-records': () => 'ابحث في بياناتك عمّن ربطه. لا يُعرض هنا شيء عن ذلك الشخص.',
  'give-reference': ({ reference }) =>
    reference ? `أعطِ الدعم هذا المرجع: ${isolate(reference)}.` : 'أخبر الدعم بالحساب المقصود وبوقت حدوث ذلك.',
  'sign-out-first': (context) => `إن سجّل ${name(context)} دخولك من تلقاء نفسه، فسجّل الخروج هناك أولًا.`,
  'scan-same-phone': () => 'امسح بالهاتف الذي كان حسابه متصلًا من قبل.',
  'finish-in-time': () => 'أكمل خلال بضع دقائق: صفحة تسجيل الدخول لا تبقى مفتوحة إلا وقتًا قصيرًا.',
  'agree-this-time': (context) => `إن أردت ربط الحساب فوافق في صفحة ${name(context)}.`,
  'check-what-was-typed': () => 'تحقق من الاسم وكلمة المرور والرمز، ثم حاول من جديد.',
  'owner-tries-again': () => 'يستطيع صاحب الحساب المحاولة من جديد في أي وقت.',
};
