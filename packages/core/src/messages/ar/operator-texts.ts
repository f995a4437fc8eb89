import type { OperatorTexts } from '../operator-texts.ts';
import { isolate } from './isolate.ts';

/** The Arabic words of the operators' tools. */
export const operatorTexts: OperatorTexts = {
  proxy: {
    heading: (account) => `الوكيل (proxy) للحساب ${isolate(account)}`,
    sentence: 'يصل الحساب إلى خدمته عبر هذا المسار. قد يعيد التغيير تشغيله.',
    way: 'المسار إلى الخدمة',
    ways: { none: 'يختاره Unipile', country: 'قرب بلد', own: 'وكيل خاص بكم' },
    country: 'البلد',
    protocol: 'البروتوكول',
    host: 'المضيف',
    port: 'المنفذ',
    username: 'اسم المستخدم',
    password: 'كلمة المرور',
    passwordHint: 'تُرسل مرة واحدة ولا تُعرض بعدها أبدًا.',
    save: { label: 'تغيير الوكيل', labelFor: (account) => `تغيير الوكيل: ${isolate(account)}` },
    saving: 'جارٍ تغيير الوكيل…',
    saved: 'تغيّر الوكيل. تتبعه الحالة من تلقاء نفسها.',
    cancel: 'إلغاء',
  },
  connect: {
    heading: (owner) => `ربط حساب لـ ${isolate(owner)}`,
    how: 'الطريقة',
    hows: {
      quick: { label: 'تسجيل الدخول هنا', hint: 'تسجّل الدخول بنفسك الآن.' },
      shared: { label: 'إرسال رابط لمرة واحدة', hint: 'من يفتحه يستطيع ربط حساب واحد.' },
    },
    service: 'الخدمة',
    anyService: 'أي خدمة',
    settings: 'الإعدادات',
    parts: 'أجزاء LinkedIn',
    methods: 'طرق تسجيل الدخول',
    methodNames: { credentials: 'كلمة المرور', cookies: 'ملفات تعريف الارتباط' },
    scopes: 'الأذونات (scopes)',
    scopesHint: 'واحد في كل سطر. الفراغ يطلب المعتاد.',
    openSignIn: 'فتح تسجيل الدخول',
    connected: (owner) => `الحساب متصل. وهو يخص ${isolate(owner)}.`,
  },
  restart: {
    running: 'جارٍ إعادة التشغيل…',
    done: 'يعاد تشغيل الحساب. تتبعه الحالة من تلقاء نفسها.',
  },
  failures: {
    forbidden: 'هذا للمشغّلين فقط.',
    refused: 'رُفض هذا. لم يتغير شيء.',
    other: 'لم ينجح هذا. لم يتغير شيء. حاول مجددًا بعد دقيقة.',
  },
};
