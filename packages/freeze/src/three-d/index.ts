export * from './types.js';
export * from './benchmark-b3.js';
export * from './check-space-validity.js';
export * from './compare-b3.js';
export { spaceSampler } from './grid-reader.js';
export * from './nerve-coverage.js';
export * from './parse-space-problem.js';
export * from './kernel/space-kernel-engine.js';
export * from './space-engine.js';
