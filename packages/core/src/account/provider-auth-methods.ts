/** Every way of signing in that Unipile's connection-methods page lists, in its order. */
export const authMethods = [
  'hosted-wizard',
  'custom',
  'qr',
  'password',
  'two-factor-sms',
  'two-factor-app',
  'in-app',
  'one-time-code',
  'oauth',
] as const;

/** A word of {@link authMethods}. */
export type AuthMethod = (typeof authMethods)[number];

/** How well a provider supports a way of signing in. */
export type SupportMark =
  | 'supported'
  | 'partial'
  | 'unsupported'
  /** The page has no mark for it. */
  | 'not-listed'
  /** The page has a mark that belongs to this provider or to another one. */
  | 'unclear';

/** One cell of the page's table. */
export interface AuthMethodSupport {
  readonly mark: SupportMark;
  /**
   * The copies of the page lost their blank cells: where a row has fewer marks than providers, whose mark is whose
   * is inferred.
   */
  readonly inferred: boolean;
}

/** The page's providers, in the order of its columns. */
const messaging = ['whatsapp', 'linkedin', 'instagram', 'messenger', 'telegram', 'x'];
const mail = ['google', 'outlook', 'imap'];

// One letter a column: s(upported), p(artial), u(nsupported), ?(unclear), -(not listed).
const rows: Readonly<Record<AuthMethod, { readonly messaging: string; readonly mail: string }>> = {
  'hosted-wizard': { messaging: 'ssssss', mail: 'sss' },
  custom: { messaging: 'ssssss', mail: 'sss' },
  qr: { messaging: 's---s-', mail: '---' },
  password: { messaging: '-sppup', mail: '??s' },
  'two-factor-sms': { messaging: '-spp--', mail: '---' },
  'two-factor-app': { messaging: '-ssps-', mail: '---' },
  'in-app': { messaging: '-spu--', mail: '---' },
  'one-time-code': { messaging: '-sp---', mail: '---' },
  oauth: { messaging: '------', mail: 'ss-' },
};

const marks: Readonly<Record<string, SupportMark>> = {
  s: 'supported',
  p: 'partial',
  u: 'unsupported',
  '?': 'unclear',
};

/**
 * What Unipile's page says about one provider and one way of signing in.
 *
 * @example authMethodSupport('telegram', 'password') // { mark: 'unsupported', inferred: true }
 */
export function authMethodSupport(provider: string, method: AuthMethod): AuthMethodSupport {
  const { messaging: messagingRow, mail: mailRow } = rows[method];
  return (
    cell(messagingRow, messaging.indexOf(provider)) ??
    cell(mailRow, mail.indexOf(provider)) ?? { mark: 'not-listed', inferred: false }
  );
}

function cell(row: string, column: number): AuthMethodSupport | null {
  const letter = row[column];
  if (letter === undefined) return null;
  // A row with as many marks as columns, or with none, was not changed by losing its blanks.
  const found = [...row].filter((mark) => mark !== '-' && mark !== '?').length;
  return { mark: marks[letter] ?? 'not-listed', inferred: found > 0 && found < row.length };
}
