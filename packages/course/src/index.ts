export * from './course.js';
export * from './forecast/updated-forecast.js';
export * from './watch/alert.js';
export * from './report/index.js';
