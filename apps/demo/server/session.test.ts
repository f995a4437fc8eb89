import { expect, test } from 'vitest';
import { createSessions, DEMO_OWNER } from './session.ts';

const sessions = createSessions('one secret', { secure: false });
const asking = (cookie?: string) =>
  new Request('https://app.example/', cookie === undefined ? {} : { headers: { cookie } });

test('the cookie it hands out identifies the person, also among others', () => {
  const [pair] = sessions.cookie.split(';');
  expect(sessions.identify(asking(pair))).toEqual({ ownerId: DEMO_OWNER });
  expect(sessions.identify(asking(`theme=dark; ${pair}; a=b`))).toEqual({ ownerId: DEMO_OWNER });
  expect(sessions.cookie).toContain('HttpOnly');
});

test('no cookie, a forged one, or one of another secret identifies nobody', () => {
  const [other] = createSessions('another secret', { secure: false }).cookie.split(';');
  for (const cookie of [undefined, '', `fernhill_session=${DEMO_OWNER}`, 'fernhill_session=', other]) {
    expect(sessions.identify(asking(cookie))).toBeNull();
  }
});

test('over https the cookie travels over https only', () => {
  expect(createSessions('s', { secure: true }).cookie).toContain('; Secure');
  expect(sessions.cookie).not.toContain('Secure');
});
