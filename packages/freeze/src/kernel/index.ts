export * from './kernel-engine.js';
