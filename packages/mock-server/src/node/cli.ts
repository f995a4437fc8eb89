export interface CliIo {
  readonly stdout: (text: string) => unknown;
  readonly stderr: (text: string) => unknown;
  readonly stop: AbortSignal;
}
export async function main(_argv: readonly string[], _io: CliIo): Promise<number> {
  return 0;
}
