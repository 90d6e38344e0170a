export * from './dose-chances.js';
export * from './field-atlas.js';
export * from './stored-line.js';
export * from './sweep-point.js';
