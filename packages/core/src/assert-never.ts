/**
 * Ends a `switch` over one of our own unions: a member that is not handled does not compile.
 * Never used on words from outside, which always have a tolerant default.
 *
 * @throws Error when reached at run time, which means the value bypassed the type checker.
 */
export function assertNever(value: never): never {
  throw new Error(`Patchbay: unhandled case ${JSON.stringify(value)}. Check where it was parsed.`);
}
