import { Command } from 'commander';
import type { CliIo } from './cli.ts';

/**
 * `patchbay-mock trigger <event> <account>`: makes an event happen in a mock that runs already.
 *
 * @returns the exit code: 0 when it happened, 1 when the mock could not be reached or refused
 */
export async function triggerCommand(argv: readonly string[], io: CliIo): Promise<number> {
  const program = new Command('patchbay-mock trigger')
    .description('Makes an event happen in a mock that runs already.')
    .argument('<event>', 'an event type, such as account.status.disconnected')
    .argument('<account>', 'an account id, a name such as "Amara Okafor", or google, google#2, google*, *')
    .option('--url <url>', 'where the mock listens', 'http://127.0.0.1:4010')
    .option('--json', 'say in one line of JSON what happened')
    .showHelpAfterError('Run patchbay-mock trigger --help to see every option.')
    .exitOverride()
    .configureOutput({ writeOut: io.stdout, writeErr: io.stderr });
  program.parse([...argv], { from: 'user' });
  const [event = '', account = ''] = program.args;
  const { url, json } = program.opts<{ url: string; json?: true }>();
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/control/trigger`, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body: new URLSearchParams({ event, account }),
    });
    const said = (await response.json()) as {
      readonly error?: string;
      readonly accounts?: readonly string[];
    };
    if (!response.ok) {
      io.stderr(`error: ${said.error ?? `the mock answered ${response.status}`}\n`);
      return 1;
    }
    io.stdout(
      json ? `${JSON.stringify(said)}\n` : `${event} happened to ${(said.accounts ?? []).join(', ')}\n`,
    );
    return 0;
  } catch {
    io.stderr(
      `error: no mock answers at ${url}. Start one with patchbay-mock, or name another with --url.\n`,
    );
    return 1;
  }
}
