import { expect, it } from 'vitest';
import { shape, text, time, word } from './shape.ts';

it('a shape notices what is missing, of another type, or invented', () => {
  const whole = { object: 'HostedAuthLink', link: 'https://a.test' };
  const check = shape({ object: word('HostedAuthLink'), link: text, 'more?': time });
  expect(check(whole)).toBeNull();
  expect(check({ object: 'HostedAuthLink' })).toBe('link: nothing is no text');
  expect(check({ ...whole, object: 'HostedAuthURL' })).toContain('is no word of');
  expect(check({ ...whole, url: '' })).toBe('url is invented');
  expect(check({ ...whole, more: 'soon' })).toBe('more: "soon" is no time');
});
