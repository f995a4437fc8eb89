/**
 * @param what the number's name, for the message
 * @throws Error for a number below 0, or none at all: what is armed with it would do nothing, or hang
 */
export function checkCount(what: string, value: number | undefined): void {
  if (value === undefined || value >= 0) return;
  throw new Error(`Patchbay: ${what} must be a number from 0, not ${value}.`);
}
