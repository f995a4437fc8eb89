import { randomBytes } from 'node:crypto';

/** What the demo's server reads from its environment. The same names serve the real Unipile. */
export interface Settings {
  readonly port: number;
  readonly publicUrl: string;
  readonly databaseFile: string;
  readonly unipile: { readonly baseUrl?: string; readonly apiKey: string };
  readonly webhookSecret: string;
  /** Signs connect attempts; without one of its own the server makes one that lasts until it stops. */
  readonly secret: string;
  /**
   * Who opens the page with it is signed in. Needed where others can reach the page: everybody who is signed in is
   * the same person and sees every account of the key. Null on this machine only.
   */
  readonly pass: string | null;
  /** Prints on the console what owners and operators would be mailed. */
  readonly printsNotifications: boolean;
  /** A link to show at the foot of the page, for whoever runs the demo. */
  readonly footerLink: { readonly label: string; readonly url: string } | null;
}

/**
 * Reads the settings.
 *
 * @throws Error that names every missing variable at once.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const isPublic = env.PATCHBAY_PUBLIC_URL !== undefined && !isLoopback(env.PATCHBAY_PUBLIC_URL);
  const required = [
    'UNIPILE_API_KEY',
    'UNIPILE_WEBHOOK_SECRET',
    'PATCHBAY_PUBLIC_URL',
    ...(isPublic ? ['DEMO_PASS'] : []),
  ];
  const missing = required.filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new Error(
      `The demo's server cannot start: ${missing.join(', ')} missing. Set them in the environment, or use \`npm run demo\`, which needs no keys.`,
    );
  }
  const port = Number(env.PORT ?? 4100);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(
      `The demo's server cannot start: PORT is "${env.PORT}", but takes a number from 0 to 65535.`,
    );
  }
  return {
    port,
    publicUrl: env.PATCHBAY_PUBLIC_URL as string,
    databaseFile: env.PATCHBAY_DB ?? 'patchbay.sqlite',
    unipile: {
      apiKey: env.UNIPILE_API_KEY as string,
      ...(env.UNIPILE_BASE_URL && { baseUrl: env.UNIPILE_BASE_URL }),
    },
    webhookSecret: env.UNIPILE_WEBHOOK_SECRET as string,
    secret: env.PATCHBAY_SECRET ?? randomBytes(32).toString('base64url'),
    pass: isPublic ? (env.DEMO_PASS as string) : null,
    printsNotifications: env.DEMO_NOTIFICATIONS === 'console',
    footerLink:
      env.DEMO_LINK_URL && env.DEMO_LINK_LABEL
        ? { label: env.DEMO_LINK_LABEL, url: env.DEMO_LINK_URL }
        : null,
  };
}

function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname);
}
