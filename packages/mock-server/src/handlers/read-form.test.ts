import { expect, it } from 'vitest';
import { readForm } from './read-form.ts';

const read = async (body: string | FormData | URLSearchParams, headers: Record<string, string> = {}) => {
  const request = new Request('https://x.test/', { method: 'POST', body, headers });
  return Object.fromEntries(await readForm(request));
};

it('reads url-encoded forms, multipart forms and JSON alike', async () => {
  const form = new FormData();
  form.set('a', '1 & 2');
  expect(await read(new URLSearchParams({ a: '1 & 2' }))).toEqual({ a: '1 & 2' });
  expect(await read(form)).toEqual({ a: '1 & 2' });
  expect(await read('{"a":"1 & 2","b":true}', { 'content-type': 'application/json' })).toEqual({
    a: '1 & 2',
    b: 'true',
  });
});

it('finds no fields in what it cannot read', async () => {
  expect(await read('{broken', { 'content-type': 'application/json' })).toEqual({});
  expect(await read('[1]', { 'content-type': 'application/json' })).toEqual({});
  expect(await read('broken', { 'content-type': 'multipart/form-data; boundary=x' })).toEqual({});
});

it('takes a JSON value that is no text for what it is written as', async () => {
  const fields = await readForm(
    new Request('https://app.test', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"a":{"toString":null},"b":null,"c":1}',
    }),
  );
  expect(Object.fromEntries(fields)).toEqual({ a: '{"toString":null}', b: 'null', c: '1' });
});
