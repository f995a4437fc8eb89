/** Whether a text can be sent as a header: a key with a line break in it would fail each call, and show in why. */
export function isHeaderValue(text: unknown): text is string {
  if (typeof text !== 'string' || text.trim() === '') return false;
  try {
    new Headers([['x-key', text]]);
    return true;
  } catch {
    return false;
  }
}
