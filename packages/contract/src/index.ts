export * from './api.js';
export * from './identity.js';
export * from './course.js';
export * from './patient.js';
export * from './procedure.js';
export * from './watch-settings.js';
export * from './orders.js';
export * from './course-file.js';
