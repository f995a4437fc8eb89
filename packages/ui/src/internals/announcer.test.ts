import { expect, test } from 'vitest';
import { createManualClock } from '../test/manual-clock.ts';
import { createAnnouncer } from './announcer.ts';

const sumUp = (count: number): string => `${count} changes`;

test('what comes in quick succession is said together, once', async () => {
  const clock = createManualClock();
  const announcer = createAnnouncer(clock, sumUp);
  const said: string[] = [];
  announcer.subscribe(() => said.push(announcer.getText()));
  announcer.say('Ada is back.');
  announcer.say('Grace is back.');
  announcer.say('Ada is back.');
  await clock.advance(400);
  expect(said).toEqual(['', 'Ada is back. Grace is back.']);
});

test('the same words are said again: the region is emptied in between', async () => {
  const clock = createManualClock();
  const announcer = createAnnouncer(clock, sumUp);
  const said: string[] = [];
  announcer.subscribe(() => said.push(announcer.getText()));
  announcer.say('Ada is back.');
  await clock.advance(400);
  announcer.say('Ada is back.');
  await clock.advance(400);
  expect(said).toEqual(['', 'Ada is back.', '', 'Ada is back.']);
});

test('a crowd is summed up', async () => {
  const clock = createManualClock();
  const announcer = createAnnouncer(clock, sumUp);
  for (const name of ['Ada', 'Grace', 'Mary', 'Joan']) announcer.say(`${name} is back.`);
  await clock.advance(400);
  expect(announcer.getText()).toBe('4 changes');
});

test('who stops listening hears nothing more', async () => {
  const clock = createManualClock();
  const announcer = createAnnouncer(clock, sumUp);
  let heard = 0;
  announcer.subscribe(() => heard++)();
  announcer.say('Ada is back.');
  await clock.advance(400);
  expect(heard).toBe(0);
});

test('of one account only the latest is said, and it counts once', async () => {
  const clock = createManualClock();
  const announcer = createAnnouncer(clock, sumUp);
  for (const step of ['Opening.', 'Waiting.', 'Checking.', 'Ada is back.']) announcer.say(step, 'acc_ada');
  announcer.say('Grace is back.', 'acc_grace');
  await clock.advance(400);
  expect(announcer.getText()).toBe('Ada is back. Grace is back.');
});
