export { typicalPrior } from './typical-prior.js';
export { virtualCourse, type VirtualCourse, type VirtualRequest } from './virtual-course.js';
export * from './virtual-truth.js';
export type { VirtualSchedule } from './report-days.js';
