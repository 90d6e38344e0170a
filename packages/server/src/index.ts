export { main } from './main.js';
export { readSettings, SettingsError, type Settings } from './settings.js';
export { startServer, type RunningServer } from './start-server.js';
export * from './sweeps/index.js';
export * from './audit/index.js';
export * from './backup/index.js';
export { type DatabasePlace, inSnapshot, withDatabase } from './postgres/borrow-database.js';
export { PostgresError } from './postgres/account.js';
