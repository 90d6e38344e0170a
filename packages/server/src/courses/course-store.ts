import type { CourseSummary, CourseView, NewCourse, NewCourseEvent } from '@cryobridge/contract';
import type { Course } from '@cryobridge/course';
import type { Asked } from '../records/asked.js';

/** A course as far as whoever asks reaches it. */
export interface FoundCourse {
  readonly course: Course;
  /** `id` of the case that planned each episode, by episode; none for an episode without a case. */
  readonly caseOf: ReadonlyMap<string, string>;
  readonly label: string;
  /** Language in which the person is spoken to, such as `de`. */
  readonly language: string;
  /** What would tell is left out: freezes, plans, words of surgeons about freezes. */
  readonly masked: boolean;
}

/**
 * Courses as one person reaches them: what they do not reach is not there, or refused as an `OutcomeError`.
 * For those who add a noun to a course (medicines, reports, procedures, bridge): read with `find`, write through the
 * Repository, then call `courseChanged` (course-changes.ts) and answer with `view`.
 */
export interface Courses {
  /** Null: no such person, or nothing of a course. */
  find(patientId: string): Promise<FoundCourse | null>;
  /** The same as staff read it, with forecasts, findings and alerts. Null as above. */
  view(patientId: string): Promise<CourseView | null>;
  list(): Promise<readonly CourseSummary[]>;
  /** @throws {ProblemError} naming the field. */
  start(added: NewCourse): Promise<CourseView>;
  addEvent(patientId: string, event: NewCourseEvent): Promise<CourseView>;
}

export type CourseStore = (asked: Asked) => Courses;
