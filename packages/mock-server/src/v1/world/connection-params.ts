import type { v1, v2 } from '@patchbay/core/unipile';
import type { V1Traits } from './v1-traits.ts';

/** What was used to sign in, as each account type shows it. */
export function connectionParams(
  account: v2.WireAccount,
  traits: V1Traits = {},
): v1.WireAccount['connection_params'] {
  const { user_id: id, provider } = account;
  const name = account.name ?? id;
  switch (provider) {
    case 'linkedin':
      return { im: linkedin(account, name, traits) };
    case 'whatsapp':
      return { im: { phone_number: toDigits(id) } };
    case 'telegram':
      return { im: { user_id: id, username: name } };
    case 'slack': {
      const team = 'Example Ltd';
      return {
        im: { url: 'https://example.slack.example/', user: name, user_id: id, team, team_id: 'T01AAAAAAA1' },
      };
    }
    case 'google':
    case 'outlook':
      return { mail: { id, username: id }, calendar: { id, username: id } };
    case 'imap':
    case 'icloud':
    case 'exchange':
      return { mail: traits.mail ?? mailbox(id) };
    case 'google_calendar':
      return { calendar: id };
    case 'mobile': {
      const sim = { phone_number: `+${toDigits(id)}`, sim_serial_number: '8944100000000000001' };
      return { im: sim, call: sim };
    }
    default:
      return { im: { id, username: name } };
  }
}

function linkedin(
  account: v2.WireAccount,
  name: string,
  traits: V1Traits,
): Readonly<Record<string, unknown>> {
  const products = Object.keys(account.metadata.products_connection_status ?? {});
  const premium = products.filter((product) => product === 'recruiter' || product === 'sales_navigator');
  const suffix = account.user_id.slice(-6);
  return {
    id: account.user_id,
    publicIdentifier: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    username: name,
    connection_method: traits.connectionMethod ?? 'credentials',
    premiumId: premium.length > 0 ? `PR-${suffix}` : null,
    premiumContractId: premium.length > 0 ? (traits.contractId ?? `CT-${suffix}`) : null,
    premiumFeatures: premium,
    organizations: products.includes('company')
      ? [
          {
            name: 'Example Ltd',
            messaging_enabled: true,
            mailbox_urn: 'urn:li:fsd_pageMailbox:1024',
            organization_urn: 'urn:li:fsd_company:2048',
          },
        ]
      : [],
    ...proxyOf(account),
  };
}

/** Only LinkedIn shows it. A proxy of the customer's own names its host; Unipile's names its country. Its password is never shown. */
function proxyOf({ proxy }: v2.WireAccount): { readonly proxy?: Readonly<Record<string, unknown>> } {
  if (!proxy) return {};
  const { auto_proxy, country, ...own } = proxy;
  return { proxy: auto_proxy || own.host === undefined ? { country } : { source: 'USER', ...own } };
}

function mailbox(address: string): Readonly<Record<string, string | number>> {
  const domain = address.split('@')[1] ?? 'example.com';
  return {
    imap_host: `imap.${domain}`,
    imap_port: 993,
    imap_user: address,
    imap_encryption: 'tls',
    smtp_host: `smtp.${domain}`,
    smtp_port: 465,
    smtp_user: address,
  };
}

function toDigits(userId: string): string {
  return userId.split('@')[0]?.replace(/\D/g, '') ?? '';
}
