export * from './types.js';
export * from './benchmarks.js';
export * from './check-validity.js';
export * from './field.js';
export * from './parse-freeze-problem.js';
export * from './reference-engine.js';
export * from './remember-runs.js';
export * from './volume-below.js';
