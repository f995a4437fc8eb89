// Notifications as mails.
export {
  createEmailNotifier,
  type EmailNotifierOptions,
  type MailRecipient,
  type MailTemplates,
  type MailTransport,
  type OutgoingMail,
} from './email/create-email-notifier.ts';
export type { MailWords } from './email/mail-book.ts';
export type { MailContent, MailItem, MailLink } from './email/mail-content.ts';
