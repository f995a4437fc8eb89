/**
 * A display name for somebody who was sent a link: enough to know which account to sign in to, too little to learn a
 * full name, an address or a number by.
 *
 * @example maskName('Ada Lovelace') // 'Ada L.'
 * @example maskName('ada@example.com') // 'a…@example.com'
 * @example maskName('+33 6 12 34 56 78') // '…78'
 */
export function maskName(name: string): string {
  const text = name.trim();
  const at = text.lastIndexOf('@');
  if (at > 0) return `${firstOf(text)}…${text.slice(at)}`;
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 6 && !/\p{L}/u.test(text)) return `…${digits.slice(-2)}`;
  const [first = '', ...others] = text.split(/\s+/);
  if (others.length === 0) return [...first].length > 2 ? `${[...first].slice(0, 2).join('')}…` : first;
  return `${first} ${others.map((word) => `${firstOf(word)}.`).join(' ')}`;
}

/** By code point: half of a pair is no letter. */
function firstOf(text: string): string {
  return [...text][0] ?? '';
}
