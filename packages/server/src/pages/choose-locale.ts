import { type KnownLocale, knownLocales } from '@patchbay/core';

/** Headers are read so far: browsers send a few tags, not a book. */
const MAX_LENGTH = 500;

/**
 * The language for a page, by what the visitor's browser asks for; English where it asks for none of ours.
 *
 * @param header The value of `Accept-Language`.
 * @example chooseLocale('da, fr-CA;q=0.8, en;q=0.5') // 'fr'
 */
export function chooseLocale(header: string | undefined): KnownLocale {
  const wanted = (header ?? '').slice(0, MAX_LENGTH).split(',').map(toWish);
  const best = wanted
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .flatMap(({ language }) => knownLocales.find((locale) => locale === language) ?? []);
  return best[0] ?? 'en';
}

function toWish(part: string): { language: string; quality: number } {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const given = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
  return { language: tag.trim().split('-')[0] ?? '', quality: given === undefined ? 1 : Number(given) || 0 };
}
