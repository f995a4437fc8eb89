import type { Messages } from '../messages.ts';

/** The Arabic status labels. */
export const statusLabels: Messages['status'] = {
  running: 'يعمل',
  connecting: 'جارٍ الاتصال…',
  checking: 'جارٍ التحقق…',
  disconnected: 'يلزم تسجيل الدخول',
  partial: 'متصل جزئيًا',
  degraded: 'منقطع جزئيًا',
  errored: 'انقطاع في الخدمة',
  paused: 'متوقف مؤقتًا',
  locked: 'مقفل',
  removed: 'تمت إزالته',
  unknown: 'حالة غير معروفة',
};
