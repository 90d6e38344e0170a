export * from './dose-chances.js';
