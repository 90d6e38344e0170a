import type { CourseView } from '@cryobridge/contract';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';
import { addEvent } from './add-event.js';
import type { CourseChanges } from './course-changes.js';
import type { CourseStore, Courses, FoundCourse } from './course-store.js';
import { courseView } from './course-view.js';
import { listCourses } from './list-courses.js';
import { type CourseReaderParts, type ReadCourse, readCourse } from './read-course.js';
import { startCourse } from './start-course.js';
import type { WorkOut } from './work-out.js';

export interface CourseStoreParts extends CourseReaderParts {
  readonly changes: Pick<CourseChanges, 'courseChanged'>;
  readonly workOut: WorkOut;
}

/** Courses as FHIR resources, read and written in the name of whoever asks. */
export function recordCourses(parts: CourseStoreParts): CourseStore {
  return (asked) => coursesOf(parts, asked);
}

function coursesOf(parts: CourseStoreParts, asked: Asked): Courses {
  const find = (patientId: string) => readCourse(parts, asked, patientId);
  const view = async (found: ReadCourse): Promise<CourseView> =>
    courseView(found, await parts.workOut(found), parts.now());
  const viewOf = async (patientId: string) => {
    const found = await find(patientId);
    if (found === null) throw new ProblemError('not-found');
    return view(found);
  };
  return {
    async find(patientId): Promise<FoundCourse | null> {
      return find(patientId);
    },
    async view(patientId) {
      const found = await find(patientId);
      return found === null ? null : view(found);
    },
    list: () => listCourses(parts, asked),
    async start(added) {
      const patientId = await startCourse(parts, asked, added);
      parts.changes.courseChanged(patientId);
      return viewOf(patientId);
    },
    async addEvent(patientId, event) {
      const found = await find(patientId);
      if (found === null) throw new ProblemError('not-found');
      await addEvent(parts, asked, { found, event });
      parts.changes.courseChanged(patientId);
      return viewOf(patientId);
    },
  };
}
