/** Unipile v2 as far as the kit needs it: accounts, links to the wizard, and who asked for what. */
export interface UnipileDouble {
  readonly fetch: typeof fetch;
  /** Method and path of every call, in order. */
  readonly calls: string[];
  /** What was asked for of the wizard, in order. */
  readonly links: { readonly redirect_uri?: string; readonly state?: string; readonly account_id?: string }[];
  /** Makes an account, or changes it. */
  put(id: string, fields?: Readonly<Record<string, unknown>>): void;
}

/** Where it is, as the handler believes. */
export const DOUBLE_ORIGIN = 'https://unipile.conformance.test';

/** Accounts that existed long before any link was asked for. */
const LONG_AGO = '2020-01-01T00:00:00.000Z';

export function createUnipileDouble(): UnipileDouble {
  const accounts = new Map<string, Record<string, unknown>>();
  const calls: string[] = [];
  const links: UnipileDouble['links'] = [];

  async function answer(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    calls.push(`${request.method} ${pathname}`);
    if (pathname === '/v2/auth/link') {
      links.push((await request.json()) as UnipileDouble['links'][number]);
      return Response.json({ object: 'HostedAuthLink', link: `${DOUBLE_ORIGIN}/wizard/${links.length}` });
    }
    if (pathname === '/v2/accounts/') {
      return Response.json({ object: 'Accounts', data: [...accounts.values()], has_more: false });
    }
    const id = decodeURIComponent(pathname.split('/').at(-1) ?? '');
    const account = accounts.get(id);
    if (!account) {
      const error = {
        object: 'Error',
        type: 'api/resource_not_found',
        status: 404,
        title: 'No',
        detail: 'No.',
      };
      return Response.json(error, { status: 404 });
    }
    if (request.method === 'DELETE') {
      accounts.delete(id);
      return Response.json({ success: true });
    }
    return Response.json(account);
  }

  return {
    fetch: (input, init) => answer(new Request(input, init)),
    calls,
    links,
    put(id, fields = {}) {
      accounts.set(id, {
        object: 'Account',
        id,
        name: `Name of ${id}`,
        provider: 'linkedin',
        status: 'running',
        is_locked: false,
        user_id: `person of ${id}`,
        metadata: {},
        created_at: LONG_AGO,
        ...accounts.get(id),
        ...fields,
      });
    },
  };
}
