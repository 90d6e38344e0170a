export * from './reference-data.js';
export * from './solver-checks.js';
export * from './constant-changes.js';
export * from './other-model.js';
export * from './observed-order.js';
export * from './published.js';
export * from './scenarios.js';
export * from './tolerances.js';
