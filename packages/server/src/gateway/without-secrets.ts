/** Longest chain of causes that is kept. */
const MAX_CAUSES = 5;

/** A text in which secrets stood: errors are logged, and an answer may repeat what was sent. */
export function withoutSecrets(text: string, secrets: readonly string[]): string {
  const bare = secrets
    .map((secret) => secret.trim()) // headers lose the blanks at their ends
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
  return bare.replace(/\b[0-9a-f]{32,}\b/g, '…'); // the signature of an attempt
}

/** The same of what was thrown, causes included. What else hangs on it, such as the request, is left out. */
export function toBareError(thrown: unknown, secrets: readonly string[], causes: number = MAX_CAUSES): Error {
  if (!(thrown instanceof Error)) return new Error(withoutSecrets(String(thrown), secrets));
  const { name, message, stack, cause } = thrown;
  const bare = new Error(withoutSecrets(message, secrets));
  bare.name = name;
  bare.stack = withoutSecrets(stack ?? '', secrets);
  if ('code' in thrown) Object.assign(bare, { code: thrown.code });
  if (cause !== undefined && causes > 0) bare.cause = toBareError(cause, secrets, causes - 1);
  return bare;
}
