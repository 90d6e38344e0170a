export * from './training-current.js';
