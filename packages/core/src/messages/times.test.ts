import { expect, test } from 'vitest';
import { loadMessages } from './load-messages.ts';

test('French tells a day from an hour', async () => {
  const { times } = await loadMessages(['fr']);
  expect(times.since('14:02')).toBe('depuis 14:02');
  expect(times.since('14 h 02')).toBe('depuis 14 h 02');
  expect(times.since('3 mars')).toBe('depuis le 3 mars');
  expect(times.since('20 novembre 2026 à 14:02')).toBe('depuis le 20 novembre 2026 à 14:02');
});

test('Spanish tells a day from an hour, and one from the other hours', async () => {
  const { times } = await loadMessages(['es']);
  expect([times.at('14:02'), times.at('1:05'), times.at('01:05'), times.at('11:05')]).toEqual([
    'a las 14:02',
    'a la 1:05',
    'a la 01:05',
    'a las 11:05',
  ]);
  expect([times.since('14:02'), times.since('1:05 p. m.'), times.since('3 de marzo')]).toEqual([
    'desde las 14:02',
    'desde la 1:05 p. m.',
    'desde el 3 de marzo',
  ]);
});

test('a time inside a remedy reads as a sentence in every language', async () => {
  const told = await Promise.all(
    ['en', 'fr', 'de', 'es'].map(async (locale) => {
      const { remedies, times } = await loadMessages([locale]);
      return remedies['sign-in-again'].sentence({ provider: 'LinkedIn', since: times.at('14:02') });
    }),
  );
  expect(told.map((sentence) => sentence.split('. ')[0])).toEqual([
    'LinkedIn ended the connection at 14:02',
    'LinkedIn a mis fin à la connexion à 14:02',
    'LinkedIn hat die Verbindung um 14:02 beendet',
    'LinkedIn cerró la conexión a las 14:02',
  ]);
});
