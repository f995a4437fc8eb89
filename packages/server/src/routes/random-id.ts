/** At least 128 unpredictable bits as text that fits a path, a header and a channel name. */
export function randomId(random: () => Uint8Array): string {
  return Array.from(random(), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
