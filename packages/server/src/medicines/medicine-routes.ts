import { type CourseView, type NewMedicine, newMedicine } from '@cryobridge/contract';
import { dayIn, reportLanguageOf } from '@cryobridge/course';
import { medicineToFhir, stoppedMedicine } from '@cryobridge/fhir/mapping';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { randomUUID } from 'node:crypto';
import type { FollowParts } from '../alerts/open-following.js';
import { written } from '../cases/record-entries.js';
import { courseIdOf, coursesFor } from '../courses/course-routes.js';
import type { FoundCourse } from '../courses/course-store.js';
import { readAt, versionOf } from '../courses/read-at.js';
import { askedBy } from '../http/caller-of.js';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';

export type MedicineParts = Pick<FollowParts, 'courses' | 'changes' | 'reader'>;

/** Only those who prescribe. */
const prescribing = (audited: string) => ({ config: { access: ['clinician'], audited } }) as const;

/** Medicines for home: ordered and stopped in the name of whoever asks, never erased. */
export async function medicineRoutes(app: FastifyInstance, parts: MedicineParts): Promise<void> {
  app
    .withTypeProvider<ZodTypeProvider>()
    .post(
      '/api/courses/:id/medicines',
      { ...prescribing('medicine-order'), schema: { body: newMedicine } },
      async (request, reply): Promise<CourseView> => {
        checkMedicine(request.body);
        const { found, asked } = await courseOf(parts, request);
        const { patientId } = found.course;
        const order = medicineToFhir(request.body, {
          id: randomUUID(),
          patientId,
          by: asked.caller.display,
          at: parts.reader.now().toISOString(),
          language: reportLanguageOf(found.language),
        });
        await parts.reader.repository.transaction(asked, [written(order)]);
        reply.status(201);
        return changed(parts, request, patientId);
      },
    );

  app.delete(
    '/api/courses/:id/medicines/:medicineId',
    prescribing('medicine-stop'),
    async (request): Promise<CourseView> => {
      const { found, asked } = await courseOf(parts, request);
      const { patientId, timeZone } = found.course;
      const { medicineId } = request.params as { readonly medicineId: string };
      const order = await readAt(parts.reader.repository, asked, ['MedicationRequest', medicineId]);
      const { reference } = (order?.['subject'] ?? {}) as { readonly reference?: string };
      if (order === null || reference !== `Patient/${patientId}`) throw new ProblemError('not-found');
      if (order['status'] !== 'stopped') {
        const stopped = stoppedMedicine(order, dayIn(timeZone, parts.reader.now().toISOString()));
        await parts.reader.repository.transaction(asked, [written(stopped, versionOf(order))]);
      }
      return changed(parts, request, patientId);
    },
  );
}

async function courseOf(
  { courses }: MedicineParts,
  request: FastifyRequest,
): Promise<{ readonly found: FoundCourse; readonly asked: Asked }> {
  const found = await coursesFor(courses, request).find(courseIdOf(request));
  if (found === null) throw new ProblemError('not-found');
  return { found, asked: askedBy(request) };
}

async function changed(
  parts: MedicineParts,
  request: FastifyRequest,
  patientId: string,
): Promise<CourseView> {
  parts.changes.courseChanged(patientId);
  const view = await coursesFor(parts.courses, request).view(patientId);
  if (view === null) throw new ProblemError('not-found');
  return view;
}

/** @throws {ProblemError} naming the field. */
function checkMedicine({ doseLow, doseHigh, maxPerDay, from, until }: NewMedicine): void {
  const faults = [
    ...(doseHigh < doseLow ? [{ path: 'doseHigh', message: 'is less than doseLow' }] : []),
    ...(maxPerDay !== null && maxPerDay < doseLow
      ? [{ path: 'maxPerDay', message: 'is less than one dose' }]
      : []),
    ...(until !== null && until < from ? [{ path: 'until', message: 'is before from' }] : []),
  ];
  if (faults.length > 0) throw new ProblemError('bad-input', faults);
}
