export * from './done-comparison.js';
export { compareDone, type DoneQuestion } from './compare-done.js';
