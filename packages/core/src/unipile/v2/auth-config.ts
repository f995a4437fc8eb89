/** A proxy of the customer's own; `https` unless said otherwise. */
export interface CustomProxy {
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly protocol?: 'https' | 'http' | 'socks5' | 'socks4';
}

/** Where Unipile's own proxy should stand: near a country (ISO 3166-1 alpha-2) or an IPv4 address. */
export interface AutoProxyConfig {
  readonly country?: string;
  readonly ip?: string;
}

/** LinkedIn products: at most one of `recruiter` and `sales_navigator`, and only what the member subscribes to. */
export type LinkedInProducts =
  | readonly ('classic' | 'recruiter' | 'company')[]
  | readonly ('classic' | 'sales_navigator' | 'company')[];

interface OwnProxy {
  readonly custom_proxy?: CustomProxy;
}

interface AnyProxy extends OwnProxy {
  readonly auto_proxy_config?: AutoProxyConfig;
}

interface AllowedMethods {
  readonly allow_methods?: readonly ('credentials' | 'cookies')[];
}

/** Settings of a sign-in, by provider; which of them a provider takes is documented here as types. */
export interface ProviderConfig {
  readonly google: OwnProxy & { readonly oauth_scope?: readonly string[] };
  readonly outlook: OwnProxy & { readonly oauth_scope?: readonly string[] };
  readonly linkedin: AnyProxy & AllowedMethods & { readonly products?: LinkedInProducts };
  readonly whatsapp: AnyProxy;
  readonly instagram: AnyProxy & AllowedMethods;
  readonly imap: OwnProxy & { readonly initial_sync_enable?: boolean };
  readonly telegram: OwnProxy;
}

/** Settings of a hosted link. */
export type AuthLinkConfig = Partial<ProviderConfig> & {
  readonly global?: {
    readonly login_hint?: string;
    readonly allow_user_proxy_override?: boolean;
    readonly allow_user_country_override?: boolean;
    /** Keeps the person on a waiting page until the first synchronisation is over; WhatsApp and IMAP only. */
    readonly wait_initial_sync?: boolean;
  };
};
