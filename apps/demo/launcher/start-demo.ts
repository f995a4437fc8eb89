import { fileURLToPath } from 'node:url';
import { type Child, startNode, untilAnswers } from './child.ts';
import { freePort } from './free-port.ts';
import { keepSecrets, makeSecrets } from './keep-secrets.ts';

/** What to start, and where. */
export interface DemoOptions {
  /** First port to try; the next free ones are taken. */
  readonly port: number;
  /** SQLite file of the demo's server. */
  readonly databaseFile: string;
  /** File that the simulated Unipile keeps its world in; without it each start begins afresh. */
  readonly worldFile?: string;
  /** File that keys and signing secret are kept in; without it each start makes its own, and open pages are signed out. */
  readonly secretsFile?: string;
}

/** The running demo: a simulated Unipile and the demo's server, each in a process of its own. */
export interface Demo {
  readonly url: string;
  /** Where accounts are broken and mended by hand. */
  readonly controlUrl: string;
  readonly mockUrl: string;
  readonly apiKey: string;
  readonly webhookSecret: string;
  /** Everything that must never leave the server: its keys and what it signs with. */
  readonly secrets: readonly string[];
  readonly server: Child;
  /** The simulated Unipile. */
  readonly mock: Child;
  /** Starts the server again after it was killed, with the same file and settings. */
  restartServer(): Promise<Child>;
  /** Ends everything that was started. */
  stop(): Promise<void>;
}

const mockScript = fileURLToPath(import.meta.resolve('@patchbay/mock-server/package.json')).replace(
  'package.json',
  'dist/bin/patchbay-mock.js',
);
const serverScript = fileURLToPath(new URL('../server/main.ts', import.meta.url));

/** Starts both processes and waits until they answer. This folder is all of the demo that knows of a mock. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const port = await freePort(options.port);
  const mockPort = await freePort(port + 1);
  const url = `http://127.0.0.1:${port}`;
  const mockUrl = `http://127.0.0.1:${mockPort}`;
  const controlUrl = `${mockUrl}/control`;
  const { secretsFile } = options;
  const { apiKey, webhookSecret, secret } =
    secretsFile === undefined ? makeSecrets() : keepSecrets(secretsFile);

  const mock = startNode(
    mockScript,
    [
      '--port',
      String(mockPort),
      '--webhook-url',
      `${url}/api/patchbay/webhooks/unipile`,
      ...(options.worldFile === undefined ? [] : ['--state', options.worldFile]),
    ],
    // Not as arguments: those can be read by everybody who lists processes.
    { UNIPILE_API_KEY: apiKey, UNIPILE_WEBHOOK_SECRET: webhookSecret },
  );
  const settings = {
    PORT: String(port),
    UNIPILE_BASE_URL: mockUrl,
    UNIPILE_API_KEY: apiKey,
    UNIPILE_WEBHOOK_SECRET: webhookSecret,
    PATCHBAY_PUBLIC_URL: url,
    PATCHBAY_SECRET: secret,
    PATCHBAY_DB: options.databaseFile,
    DEMO_LINK_URL: controlUrl,
    DEMO_LINK_LABEL: 'Break an account',
  };
  const startServer = async (): Promise<Child> => {
    const child = startNode(serverScript, [], settings);
    await untilAnswers(`${url}/healthz`, child);
    return child;
  };

  let server: Child | null = null;
  const stop = async (): Promise<void> => {
    await Promise.all([server?.stop(), mock.stop()]);
  };
  try {
    await untilAnswers(controlUrl, mock);
    server = await startServer();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    controlUrl,
    mockUrl,
    apiKey,
    webhookSecret,
    mock,
    secrets: [apiKey, webhookSecret, secret],
    get server() {
      return server as Child;
    },
    async restartServer() {
      server = await startServer();
      return server;
    },
    stop,
  };
}
