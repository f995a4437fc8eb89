import { DEFAULT_API_KEY, type MockUnipileOptions } from '../mock-unipile.ts';
import { fixedId } from './ids.ts';
import type { KeyRecord } from './key-record.ts';

const BEGINNING = Date.parse('2026-01-05T08:00:00.000Z');

/** The keys a world starts with: one for everything, or one for accounts beside one for the application. */
export function firstKeys(
  { apiKey = DEFAULT_API_KEY, serviceKey }: Pick<MockUnipileOptions, 'apiKey' | 'serviceKey'>,
  seed: string,
): readonly KeyRecord[] {
  const make = (name: string, key: string, role: 'all' | 'account' | 'service'): KeyRecord => ({
    id: fixedId('key_', seed, `key/${name}`, BEGINNING),
    key,
    name,
    access: { role },
    expiresAt: null,
    createdAt: new Date(BEGINNING).toISOString(),
    revoked: false,
  });
  if (serviceKey === undefined) return [make('Default', apiKey, 'all')];
  return [make('Default', apiKey, 'account'), make('Service', serviceKey, 'service')];
}
