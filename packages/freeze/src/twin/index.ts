export * from './agreement.js';
export * from './problem-family.js';
export * from './twin-engine.js';
