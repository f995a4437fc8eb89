/** A wire account of Unipile v2, as far as tests need one. */
export interface FakeAccount {
  id: string;
  name: string;
  provider: string;
  status: string;
  [field: string]: unknown;
}

/** Unipile in a few lines: accounts, links, and answers that go wrong on demand. */
export interface FakeUnipile {
  readonly fetch: typeof fetch;
  readonly accounts: Map<string, FakeAccount>;
  /** Method and path of every call, in order. */
  readonly calls: string[];
  /** Bodies of `POST /v2/auth/link`. */
  readonly links: Record<string, unknown>[];
  readonly keys: (string | null)[];
  /** The next calls get these answers instead; a function may throw or wait. */
  readonly next: ((request: Request) => Response | Promise<Response>)[];
  add(account?: Partial<FakeAccount>): FakeAccount;
}

export function createFakeUnipile(): FakeUnipile {
  const accounts = new Map<string, FakeAccount>();
  const calls: string[] = [];
  const links: Record<string, unknown>[] = [];
  const keys: (string | null)[] = [];
  const next: FakeUnipile['next'] = [];

  async function answer(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url);
    calls.push(`${request.method} ${pathname}`);
    keys.push(request.headers.get('x-api-key'));
    const override = next.shift();
    if (override) return override(request);
    if (pathname === '/v2/auth/link') {
      links.push((await request.json()) as Record<string, unknown>);
      return Response.json({ object: 'HostedAuthLink', link: 'https://auth.unipile.com/?token=secret-link' });
    }
    if (pathname === '/v2/accounts/') {
      const [offset, limit] = [Number(searchParams.get('offset')), Number(searchParams.get('limit'))];
      const all = [...accounts.values()];
      return Response.json({
        object: 'Accounts',
        data: all.slice(offset, offset + limit),
        has_more: all.length > offset + limit,
      });
    }
    const id = decodeURIComponent(pathname.slice('/v2/accounts/'.length));
    const account = accounts.get(id);
    if (request.method === 'DELETE' && accounts.delete(id)) return Response.json({ success: true });
    return account ? Response.json(account) : unipileError(404, 'api/resource_not_found');
  }

  return {
    fetch: (input, init) => answer(new Request(input, init)),
    accounts,
    calls,
    links,
    keys,
    next,
    add(fields = {}) {
      const account = {
        object: 'Account',
        id: 'acc_1',
        name: 'Ada Lovelace',
        provider: 'linkedin',
        status: 'running',
        is_locked: false,
        user_id: 'ada',
        metadata: {},
        created_at: '2026-11-20T14:02:00.000Z',
        ...fields,
      };
      accounts.set(account.id, account);
      return account;
    },
  };
}

/** An error answer in Unipile's own shape. */
export function unipileError(status: number, type: string, headers: Record<string, string> = {}): Response {
  return Response.json(
    { object: 'Error', type, status, title: 'No', detail: 'Because.', req_id: 'req-1' },
    { status, headers },
  );
}
