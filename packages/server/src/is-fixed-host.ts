/**
 * Whether a host is `localhost` or an address in numbers. Any other name leads wherever its owner wants, also to a
 * server of somebody else.
 */
export function isFixedHost({ hostname }: URL): boolean {
  return /^((.+\.)?localhost|\d+(\.\d+){3}|\[[\da-f:.]+\])$/.test(hostname);
}
