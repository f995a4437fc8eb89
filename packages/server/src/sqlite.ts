export { openSqliteStore, type SqliteStoreOptions } from './store/sqlite/open-sqlite-store.ts';
