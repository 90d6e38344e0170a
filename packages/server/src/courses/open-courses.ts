import type pg from 'pg';
import type { Repository } from '../records/repository.js';
import { casePlans } from './case-plans.js';
import { type CourseChanges, openCourseChanges } from './course-changes.js';
import type { CourseStore } from './course-store.js';
import type { CourseReaderParts } from './read-course.js';
import { recordCourses } from './record-courses.js';
import type { WorkOut } from './work-out.js';

export interface CoursesOptions {
  readonly repository: Repository;
  readonly pool: pg.Pool;
  readonly connection: pg.ClientConfig;
  readonly workOut: WorkOut;
  /** The clock; tests set it. */
  readonly now?: () => Date;
  /** Without data. */
  readonly trouble: (text: string) => void;
}

export interface OpenCourses {
  readonly courses: CourseStore;
  readonly changes: CourseChanges;
  readonly reader: CourseReaderParts;
}

/** Whoever opens it closes `changes`. */
export function openCourses(options: CoursesOptions): OpenCourses {
  const { repository, pool, connection, workOut, trouble, now = () => new Date() } = options;
  const changes = openCourseChanges({ pool, connection, trouble });
  const reader = { repository, pool, plans: casePlans(repository), now };
  return { courses: recordCourses({ ...reader, changes, workOut }), changes, reader };
}
