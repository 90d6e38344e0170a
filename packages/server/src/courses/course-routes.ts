import { type CourseSummary, type CourseView, newCourse, newCourseEvent } from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { askedBy } from '../http/caller-of.js';
import { ProblemError } from '../http/problem.js';
import { idPattern } from '../records/validated.js';
import type { Courses, CourseStore } from './course-store.js';

/** Those who follow people. An operator treats, and has no later contact: what follows is not theirs to read. */
const following = (audited: string) =>
  ({ config: { access: ['clinician', 'nurse', 'operator'], audited } }) as const;
const writing = (audited: string) => ({ config: { access: ['clinician', 'nurse'], audited } }) as const;
const deciding = (audited: string) => ({ config: { access: ['clinician'], audited } }) as const;

export interface ById {
  readonly Params: { readonly id: string };
}

export async function courseRoutes(
  app: FastifyInstance,
  { courses }: { readonly courses: CourseStore },
): Promise<void> {
  app.get('/api/courses', following('course-list'), async (request): Promise<readonly CourseSummary[]> =>
    coursesFor(courses, request).list(),
  );

  app.get<ById>('/api/courses/:id', following('course-read'), async (request): Promise<CourseView> => {
    const view = await coursesFor(courses, request).view(courseIdOf(request));
    if (view === null) throw new ProblemError('not-found');
    return view;
  });

  const typed = app.withTypeProvider<ZodTypeProvider>();
  typed.post(
    '/api/courses',
    { ...deciding('course-start'), schema: { body: newCourse } },
    async (request, reply): Promise<CourseView> => {
      const view = await coursesFor(courses, request).start(request.body);
      reply.status(201).header('location', `/api/courses/${view.patientId}`);
      return view;
    },
  );
  typed.post(
    '/api/courses/:id/events',
    { ...writing('course-event'), schema: { body: newCourseEvent } },
    async (request, reply): Promise<CourseView> => {
      const view = await coursesFor(courses, request).addEvent(courseIdOf(request), request.body);
      reply.status(201);
      return view;
    },
  );
}

/** Courses as far as whoever asks reaches them. */
export function coursesFor(courses: CourseStore, request: FastifyRequest): Courses {
  return courses(askedBy(request));
}

/** The person that an address names. @throws {ProblemError} `not-found` for what no Patient can be called. */
export function courseIdOf(request: FastifyRequest): string {
  const { id } = request.params as ById['Params'];
  if (!idPattern.test(id)) throw new ProblemError('not-found');
  return id;
}
