import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The product's own sign-in, reduced to what the demo needs: everybody who opens the page is the same person,
 * known by a signed cookie. Patchbay never sees more of it than the answer of `authenticate`.
 */
export interface Sessions {
  /** Who is asking; null without a valid session. */
  identify(request: Request): { ownerId: string } | null;
  /** `Set-Cookie` value that signs the demo's person in. */
  readonly cookie: string;
}

export const DEMO_OWNER = 'demo-owner';

const NAME = 'fernhill_session';

/** Sessions signed with `secret`; `secure` where the page is served over https. */
export function createSessions(secret: string, { secure }: { readonly secure: boolean }): Sessions {
  const signature = createHmac('sha256', secret).update(`session:${DEMO_OWNER}`).digest('base64url');
  const value = `${DEMO_OWNER}.${signature}`;
  return {
    cookie: `${NAME}=${value}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`,
    identify(request) {
      const cookies = request.headers.get('cookie')?.split(/;\s*/) ?? [];
      const found = cookies.find((cookie) => cookie.startsWith(`${NAME}=`))?.slice(NAME.length + 1);
      return found !== undefined && isSame(found, value) ? { ownerId: DEMO_OWNER } : null;
    },
  };
}

/** Compares two secrets in a time that tells nothing of where they differ. */
export function isSame(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
