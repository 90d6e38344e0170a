import type { ReadCourse } from './read-course.js';
import type { WorkedOut } from './course-view.js';

/** Series, forecasts, findings and suggestions of a course, as far as its reader is shown them. */
export type WorkOut = (found: ReadCourse) => Promise<WorkedOut>;
