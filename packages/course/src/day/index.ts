export * from './check-item.js';
export * from './check-items.js';
export * from './check-standing.js';
export * from './cycle-clock.js';
export * from './training.js';
