import { expect, it } from 'vitest';
import { html } from './html.ts';

it('escapes every value, in text and in attributes', () => {
  const evil = `<script>"x" & 'y'</script>`;
  expect(html`<p title="${evil}">${evil}</p>`.html).toBe(
    '<p title="&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;">&lt;script&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/script&gt;</p>',
  );
});

it('keeps what is HTML already, in lists too', () => {
  expect(html`<ul>${['a', 'b'].map((text) => html`<li>${text}</li>`)}</ul>`.html).toBe(
    '<ul><li>a</li><li>b</li></ul>',
  );
});

it('writes numbers and leaves nothing behind for null and false', () => {
  expect(html`${1}${null}${false}${0}`.html).toBe('10');
});
