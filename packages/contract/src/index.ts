export * from './api.js';
export * from './identity.js';
