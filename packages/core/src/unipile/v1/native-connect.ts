import type { CustomProxy } from './account-requests.ts';

/** How much history is fetched: up to a time, or a number of them. */
interface MessagingLimit {
  readonly chats?: string | number;
  readonly messages?: string | number;
}

interface Common {
  /** ISO 3166-1 alpha-2: where Unipile's proxy should stand. */
  readonly country?: string;
  readonly ip?: string;
  readonly disabled_features?: readonly string[];
}

/** Body of a native connect (`POST /accounts`) or reconnect (`POST /accounts/{id}`), by provider. */
export type NativeConnectBody = Common &
  (
    | ({
        readonly provider: 'LINKEDIN';
        readonly user_agent?: string;
        readonly proxy?: CustomProxy;
        readonly recruiter_contract_id?: string;
        readonly sync_limit?: MessagingLimit;
      } & (
        | { readonly username: string; readonly password: string }
        /** The browser's cookies `li_at` and `li_a`; with another `user_agent` than theirs they die soon. */
        | { readonly access_token: string; readonly premium_token?: string }
      ))
    | { readonly provider: 'WHATSAPP'; readonly proxy?: CustomProxy }
    | { readonly provider: 'TELEGRAM'; readonly password?: string }
    | {
        readonly provider: 'INSTAGRAM';
        readonly username: string;
        readonly password: string;
        readonly proxy?: CustomProxy;
        readonly user_agent?: string;
        readonly sync_limit?: MessagingLimit;
      }
    | {
        readonly provider: 'MESSENGER';
        readonly username: string;
        readonly password: string;
        readonly sync_limit?: MessagingLimit;
      }
    | {
        readonly provider: 'TWITTER';
        readonly username: string;
        readonly email: string;
        readonly password: string;
      }
    | {
        readonly provider: 'MAIL';
        readonly imap_user: string;
        readonly imap_password: string;
        readonly imap_host: string;
        readonly imap_port: number;
        readonly imap_encryption: 'tls' | 'ssl' | 'starttls' | 'default';
        readonly smtp_user: string;
        readonly smtp_password: string;
        readonly smtp_host: string;
        readonly smtp_port: number;
        readonly sync_limit?: 'NO_HISTORY_SYNC';
      }
    | {
        readonly provider: 'GOOGLE_OAUTH';
        readonly refresh_token: string;
        readonly access_token: string;
        readonly sync_limit?: 'NO_HISTORY_SYNC';
      }
    | {
        readonly provider: 'OUTLOOK';
        readonly refresh_token: string;
        readonly access_token: string;
        readonly username: string;
        readonly id: string;
        readonly sync_limit?: 'NO_HISTORY_SYNC';
      }
  );
