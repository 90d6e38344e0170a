export { main } from './main.js';
export { readSettings, SettingsError, type Settings } from './settings.js';
export { startServer, type RunningServer } from './start-server.js';
export * from './sweeps/index.js';
