import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AuthIntent,
  type AuthIntentEvent,
  type AuthStep,
  idleAuthIntent,
  nextAuthIntent,
} from './auth-intent.ts';
import type { FailureCode } from './failure.ts';

const play = (...events: AuthIntentEvent[]): AuthIntent => events.reduce(nextAuthIntent, idleAuthIntent);

const started = { type: 'started' } as const;
const otp: AuthStep = { kind: 'checkpoint', intentId: 'i1', checkpoint: { kind: 'otp', channel: 'sms' } };
const qr = (content: string): AuthStep => ({
  kind: 'checkpoint',
  intentId: 'i1',
  checkpoint: { kind: 'qr', content },
});
const linked: AuthStep = { kind: 'linked', accountId: 'a1' };
const stepped = (round: number, answer: AuthStep, expiresAt: number | null = null) =>
  ({ type: 'stepped', round, answer, expiresAt }) as const;
const refused = (round: number, code: FailureCode) => ({ type: 'refused', round, code }) as const;
const answering = { type: 'sent', call: 'answer' } as const;

test('a code is asked for, sent, and the account is linked', () => {
  expect(play(started)).toEqual({ step: 'starting' });
  expect(play(started, stepped(0, otp))).toEqual({
    step: 'checkpoint',
    intentId: 'i1',
    checkpoint: { kind: 'otp', channel: 'sms' },
    round: 1,
    sending: null,
    refused: null,
    resent: 0,
    expiresAt: null,
  });
  expect(play(started, stepped(0, otp), answering)).toMatchObject({ sending: 'answer', round: 1 });
  expect(play(started, stepped(0, otp), answering, stepped(1, linked))).toEqual({
    step: 'linked',
    accountId: 'a1',
  });
});

test('some sign-ins are over at once', () => {
  expect(play(started, stepped(0, linked))).toEqual({ step: 'linked', accountId: 'a1' });
  expect(play(started, refused(0, 'credentials_refused'))).toEqual({
    step: 'failed',
    reason: 'credentials_refused',
  });
});

test('a wrong code leaves the checkpoint open and says so until the next answer', () => {
  const wrong = play(started, stepped(0, otp), answering, refused(1, 'code_refused'));
  expect(wrong).toMatchObject({ step: 'checkpoint', round: 1, sending: null, refused: 'code_refused' });
  expect(nextAuthIntent(wrong, answering)).toMatchObject({ sending: 'answer', refused: null });
});

test.each([
  'timed_out',
  'rate_limited',
  'proxy_failed',
  'provider_failed',
  'unipile_failed',
  'invalid_request',
] as const)('%s can be tried again', (code) => {
  expect(play(started, stepped(0, otp), refused(1, code))).toMatchObject({
    step: 'checkpoint',
    refused: code,
  });
});

test.each(['sign_in_over', 'already_connected', 'wrong_account', 'key_refused', 'superseded'] as const)(
  '%s ends the sign-in',
  (code) => {
    expect(play(started, stepped(0, otp), refused(1, code))).toEqual({ step: 'failed', reason: code });
  },
);

test('a question after a scan that did not come yet is no refusal, an answer that timed out is', () => {
  const scanning = play(started, stepped(0, qr('one')));
  expect(nextAuthIntent(scanning, refused(1, 'timed_out'))).toBe(scanning);
  const sending = nextAuthIntent(scanning, answering);
  expect(nextAuthIntent(sending, refused(1, 'timed_out'))).toMatchObject({ refused: 'timed_out' });
});

test('a sign-in that is no longer found is over', () => {
  expect(play(started, stepped(0, otp), refused(1, 'not_found'))).toEqual({
    step: 'failed',
    reason: 'sign_in_over',
  });
});

test('a fresh code to scan takes the place of the old one, and a late answer to the old one is ignored', () => {
  const fresh = play(started, stepped(0, qr('one')), stepped(1, qr('two')));
  expect(fresh).toMatchObject({ round: 2, checkpoint: { content: 'two' } });
  expect(nextAuthIntent(fresh, stepped(1, qr('one')))).toBe(fresh);
  expect(nextAuthIntent(fresh, refused(1, 'timed_out'))).toBe(fresh);
  expect(nextAuthIntent(fresh, { type: 'resent', round: 1 })).toBe(fresh);
});

test('a linked account counts however late its answer is, and may come by the stream', () => {
  const fresh = play(started, stepped(0, qr('one')), stepped(1, qr('two')));
  expect(nextAuthIntent(fresh, stepped(1, linked)).step).toBe('linked');
  expect(nextAuthIntent(fresh, { type: 'linked', accountId: 'a2' })).toEqual({
    step: 'linked',
    accountId: 'a2',
  });
});

test('a code sent again is counted, in its own round only', () => {
  const resent = play(
    started,
    stepped(0, otp),
    { type: 'sent', call: 'resend' },
    { type: 'resent', round: 1 },
  );
  expect(resent).toMatchObject({ sending: null, resent: 1 });
  expect(nextAuthIntent(resent, stepped(1, otp))).toMatchObject({ resent: 0, round: 2 });
});

test('a sign-in with a known end is over at that moment, and asking again does not prolong it', () => {
  const open = play(started, stepped(0, otp, 5000), stepped(1, otp, 9000));
  expect(open).toMatchObject({ expiresAt: 5000 });
  expect(nextAuthIntent(open, { type: 'time-passed', now: 4999 })).toBe(open);
  expect(nextAuthIntent(open, { type: 'time-passed', now: 5000 })).toEqual({
    step: 'failed',
    reason: 'sign_in_over',
  });
  const endless = play(started, stepped(0, otp));
  expect(nextAuthIntent(endless, { type: 'time-passed', now: 9e15 })).toBe(endless);
});

test('an address of the provider comes without an intent; the intent that was there is kept', () => {
  const oauth: AuthStep = {
    kind: 'checkpoint',
    intentId: null,
    checkpoint: { kind: 'oauth', url: 'https://provider.example' },
  };
  expect(play(started, stepped(0, oauth))).toMatchObject({ intentId: null });
  expect(play(started, stepped(0, otp), stepped(1, oauth))).toMatchObject({ intentId: 'i1' });
});

test('an answer that nobody can read ends the sign-in honestly', () => {
  expect(play(started, stepped(0, { kind: 'unrecognized', reason: 'x' }))).toEqual({
    step: 'failed',
    reason: 'unrecognized',
  });
});

test('a second start while one is open changes nothing; after an end it starts over', () => {
  const open = play(started, stepped(0, otp));
  expect(nextAuthIntent(open, started)).toBe(open);
  expect(play(started, refused(0, 'link_expired'), started)).toEqual({ step: 'starting' });
});

test('events that do not fit are ignored, and cancelling always ends', () => {
  expect(play(answering, stepped(0, otp), refused(0, 'timed_out'), { type: 'linked', accountId: 'a' })).toBe(
    idleAuthIntent,
  );
  expect(play(started, refused(3, 'timed_out'))).toEqual({ step: 'starting' });
  expect(play(started, stepped(0, otp), { type: 'cancelled' })).toBe(idleAuthIntent);
});

const anyEvent: fc.Arbitrary<AuthIntentEvent> = fc.oneof(
  fc.constant<AuthIntentEvent>(started),
  fc.constantFrom<AuthIntentEvent>(answering, { type: 'cancelled' }, { type: 'linked', accountId: 'a' }),
  fc.record({
    type: fc.constant('stepped' as const),
    round: fc.nat(3),
    answer: fc.constantFrom(otp, qr('q'), linked),
  }),
  fc.record({
    type: fc.constant('refused' as const),
    round: fc.nat(3),
    code: fc.constantFrom<FailureCode>('code_refused', 'sign_in_over'),
  }),
);

test('a linked or failed sign-in stays so until somebody starts or cancels', () => {
  fc.assert(
    fc.property(fc.array(anyEvent), anyEvent, (events, last) => {
      const before = play(...events);
      const after = nextAuthIntent(before, last);
      if (before.step !== 'linked' && before.step !== 'failed') return;
      if (last.type !== 'started' && last.type !== 'cancelled') expect(after).toBe(before);
    }),
  );
});
