import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_API_KEY } from '../mock-unipile.ts';
import { scenarios } from '../scenarios/scenarios.ts';
import type { V1WebhookInit } from '../v1/world/fill-v1.ts';
import { type ServedMockUnipile, serveMockUnipile } from './serve-mock-unipile.ts';
import { keepStateFile, readStateFile, type StateFile } from './state-file.ts';
import { triggerCommand } from './trigger-command.ts';

/** The world outside the command, so that tests can be it. */
export interface CliIo {
  readonly stdout: (text: string) => unknown;
  readonly stderr: (text: string) => unknown;
  /** Aborted when the command shall end, as by Ctrl+C. */
  readonly stop: AbortSignal;
}

interface CliOptions {
  readonly port: number;
  readonly host: string;
  readonly webhookUrl?: string;
  readonly webhookSecret?: string;
  readonly apiKey: string;
  readonly api: 'v1' | 'v2' | 'both';
  readonly seed?: string;
  readonly state?: string;
  readonly scenario?: string;
  readonly json?: true;
  /** Whether they came from the environment: whoever keeps them out of sight there does not want them printed. */
  readonly keyIsSecret: boolean;
  readonly webhookSecretIsSecret: boolean;
}

/** Environment variables that keep secrets out of the list of processes. */
const API_KEY_NAME = 'UNIPILE_API_KEY';
const WEBHOOK_SECRET_NAME = 'UNIPILE_WEBHOOK_SECRET';

interface Webhook {
  readonly url: string;
  readonly secret: string;
}

/**
 * The command `patchbay-mock`: serves a mock until it is stopped.
 *
 * @returns the exit code: 0 after a clean end, 1 when it could not listen, 2 for wrong arguments
 */
export async function main(argv: readonly string[], io: CliIo): Promise<number> {
  try {
    const [command, ...rest] = argv;
    if (command === 'trigger') return await triggerCommand(rest, io);
    return await run(parse(argv, io), io);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
}

async function run(options: CliOptions, io: CliIo): Promise<number> {
  const { port, host, apiKey, api, seed, state } = options;
  const webhook = toWebhook(options);
  const warn = (why: string): unknown => io.stderr(`warning: ${why}\n`);
  const { snapshot, problem } = state === undefined ? nothingKept : readStateFile(state);
  if (problem !== null) warn(problem);
  let served: ServedMockUnipile;
  try {
    served = await serveMockUnipile({
      port,
      host,
      apiKey,
      ...(seed !== undefined && { seed }),
      ...(snapshot && { snapshot }),
      api,
      webhooks: webhook && api !== 'v1' ? [webhook] : [],
      v1Webhooks: webhook && api !== 'v2' ? [toV1Webhook(webhook)] : [],
    });
  } catch (error) {
    io.stderr(`${whyNotListening(error, options)}\n`);
    return 1;
  }
  if (options.scenario !== undefined) served.mock.scenarios.play(options.scenario);
  const save = state === undefined ? null : keepStateFile(served.mock, state, warn);
  io.stdout(options.json ? `${toJson(served, webhook, options)}\n` : toText(served, webhook, options));
  if (!io.stop.aborted) {
    await new Promise((resolve) => io.stop.addEventListener('abort', resolve, { once: true }));
  }
  save?.();
  await served.close();
  return 0;
}

const nothingKept: StateFile = { snapshot: null, problem: null };

function parse(argv: readonly string[], io: CliIo): CliOptions {
  const program = new Command('patchbay-mock')
    .description(
      'Serves MockUnipile: a simulated Unipile with hosted wizard, signed webhooks and a control page.',
    )
    .version(readVersion())
    .option('--port <number>', 'port to listen on, 0 for any free one', toPort, 4010)
    .option('--host <name>', 'address to listen on', '127.0.0.1')
    .option('--webhook-url <url>', 'send every account event to this address', toUrl)
    .addOption(
      new Option('--webhook-secret <secret>', 'sign webhooks with this secret (default: a random one)')
        .argParser(toSecret)
        .env(WEBHOOK_SECRET_NAME),
    )
    .addOption(
      new Option('--api-key <key>', 'the key that clients must send')
        .argParser(toApiKey)
        .default(DEFAULT_API_KEY)
        .env(API_KEY_NAME),
    )
    .addOption(
      new Option('--api <generation>', 'which API is served').choices(['v1', 'v2', 'both']).default('v2'),
    )
    .option('--seed <text>', 'two mocks with the same seed start with the same ids')
    .option('--state <file>', 'keep the world in this file and go on from it at the next start')
    .option('--scenario <name>', 'play a scenario at once; the control page moves its clock', toScenario)
    .option('--json', 'say in one line of JSON what is served')
    .addHelpText('after', helpAfter)
    .showHelpAfterError('Run patchbay-mock --help to see every option.')
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  program.parse([...argv], { from: 'user' });
  const fromEnvironment = (name: string): boolean => program.getOptionValueSource(name) === 'env';
  const options: CliOptions = {
    ...program.opts<Omit<CliOptions, 'keyIsSecret' | 'webhookSecretIsSecret'>>(),
    keyIsSecret: fromEnvironment('apiKey'),
    webhookSecretIsSecret: fromEnvironment('webhookSecret'),
  };
  const { webhookSecret, webhookUrl, webhookSecretIsSecret } = options;
  // One in the environment may be there for somebody else.
  if (webhookSecret !== undefined && webhookUrl === undefined && !webhookSecretIsSecret) {
    program.error('error: --webhook-secret needs --webhook-url: there is nothing to sign without it.');
  }
  return options;
}

const helpAfter = `
Other commands:
  patchbay-mock trigger <event> <account>  makes an event happen in a mock that runs already

Scenarios: ${Object.keys(scenarios).join(', ')}`;

function toScenario(name: string): string {
  if (Object.hasOwn(scenarios, name)) return name;
  throw new InvalidArgumentError(`The scenarios are: ${Object.keys(scenarios).join(', ')}.`);
}

function toPort(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new InvalidArgumentError('A port is a number from 0 to 65535.');
}

function toUrl(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new InvalidArgumentError('It must be an http or https address.');
}

function toApiKey(text: string): string {
  if (/^[!-~]+$/.test(text)) return text;
  throw new InvalidArgumentError('A key is sent in a header: visible characters of ASCII, at least one.');
}

function toSecret(text: string): string {
  if (text.length > 0 && text.length <= 36) return text;
  throw new InvalidArgumentError('A secret of Unipile has 1 to 36 characters.');
}

function toWebhook({ webhookUrl, webhookSecret }: CliOptions): Webhook | null {
  if (webhookUrl === undefined) return null;
  return { url: webhookUrl, secret: webhookSecret ?? `wes_${randomBytes(16).toString('hex')}` };
}

/** v1 signs nothing: what makes its deliveries trusted is a header that the webhook was given. */
function toV1Webhook({ url, secret }: Webhook): V1WebhookInit {
  return {
    url,
    headers: [
      { key: 'Unipile-Auth', value: secret },
      { key: 'content-type', value: 'application/json' },
    ],
  };
}

function whyNotListening(error: unknown, { port, host }: CliOptions): string {
  const code = (error as { code?: unknown }).code;
  if (code === 'EADDRINUSE') {
    return `error: port ${port} of ${host} is taken. Stop what listens there, or choose another with --port.`;
  }
  return `error: cannot listen on port ${port} of ${host}: ${error instanceof Error ? error.message : String(error)}`;
}

function toJson({ url, mock }: ServedMockUnipile, webhook: Webhook | null, options: CliOptions): string {
  const accounts = mock.world.accounts.list().map(({ id, provider, name }) => ({ id, provider, name }));
  return JSON.stringify({
    url,
    apiKey: options.keyIsSecret ? null : mock.apiKey,
    control: `${url}/control`,
    webhook: webhook && (options.webhookSecretIsSecret ? { ...webhook, secret: null } : webhook),
    accounts,
  });
}

function toText({ url, mock }: ServedMockUnipile, webhook: Webhook | null, options: CliOptions): string {
  const { api, keyIsSecret, webhookSecretIsSecret } = options;
  const accounts = mock.world.accounts.list();
  const addresses = [
    ...(api === 'v1' ? [] : [`${url}/v2/accounts/`]),
    ...(api === 'v2' ? [] : [`${url}/api/v1/accounts`]),
  ];
  const secret = webhookSecretIsSecret ? `the secret in ${WEBHOOK_SECRET_NAME}` : webhook?.secret;
  return `MockUnipile listens on ${url}
  API key    ${keyIsSecret ? `the one in ${API_KEY_NAME}` : mock.apiKey}  (header X-API-KEY)
  API        ${addresses.join(' and ')}
  Control    ${url}/control
  Webhooks   ${webhook ? `${webhook.url}, signed with ${secret}` : 'none; see --webhook-url'}
  Accounts   ${accounts.length}: ${accounts.map(({ provider }) => provider).join(', ')}
Nothing here is real. Ctrl+C stops it.
`;
}

function readVersion(): string {
  const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}
