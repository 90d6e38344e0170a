export * from './course.js';
export * from './forecast/index.js';
export * from './watch/index.js';
export * from './procedure/index.js';
export * from './bridge/course-bridge.js';
export * from './report/index.js';
export { courseRules } from './rules.js';
export { sayCourse } from './words/index.js';
export * from './doses/index.js';
