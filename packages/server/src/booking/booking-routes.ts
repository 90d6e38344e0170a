import { type BookingView, newBooking } from '@cryobridge/contract';
import { type Resource, bookingFromFhir, bookingToFhir, idOf, idsOf } from '@cryobridge/fhir/mapping';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { written, writtenOnce } from '../cases/record-entries.js';
import { readAt, versionOf } from '../courses/read-at.js';
import { onlyCaseIds, reading, writing } from '../http/case-access.js';
import { askedBy } from '../http/caller-of.js';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';
import { isConflict } from '../records/outcome-error.js';
import type { Repository } from '../records/repository.js';

export interface BookingParts {
  readonly repository: Repository;
}

const path = '/api/cases/:id/booking';

interface ById {
  readonly Params: { readonly id: string };
}

/** When the freeze of a case is to be done: one Appointment, changed by whoever saw the one before. */
export async function bookingRoutes(app: FastifyInstance, { repository }: BookingParts): Promise<void> {
  onlyCaseIds(app);

  app.get<ById>(path, reading('booking-read'), async (request): Promise<BookingView> => {
    const found = await readCase(repository, request);
    return { booking: found.kept === null ? null : bookingFromFhir(found.kept) };
  });

  app
    .withTypeProvider<ZodTypeProvider>()
    .put(
      path,
      { ...writing('booking'), schema: { body: newBooking } },
      async (request): Promise<BookingView> => {
        const { booking, replaces } = request.body;
        const { asked, caseId, patientId, kept } = await readCase(repository, request);
        const before = kept === null ? null : bookingFromFhir(kept);
        if ((before?.start ?? null) !== replaces) throw new ProblemError('conflict');
        if (booking === null && kept === null) return { booking: null };
        const next =
          booking === null
            ? {
                ...(kept as Resource),
                status: 'cancelled',
                cancelationReason: { text: 'Not booked any more' },
              }
            : bookingToFhir({ caseId, patientId, booking });
        await stored(repository, asked, { next, onTopOf: kept === null ? null : versionOf(kept) });
        return { booking };
      },
    );
}

async function readCase(repository: Repository, request: FastifyRequest) {
  const asked = askedBy(request);
  const { id: caseId } = request.params as ById['Params'];
  const head = await readAt(repository, asked, ['DocumentReference', caseId]);
  if (head === null) throw new ProblemError('not-found');
  const kept = await readAt(repository, asked, ['Appointment', idsOf.booking(caseId)]);
  return { asked, caseId, patientId: idOf(head['subject'], 'Patient') ?? caseId, kept };
}

interface Next {
  readonly next: Resource;
  readonly onTopOf: number | null;
}

async function stored(repository: Repository, asked: Asked, { next, onTopOf }: Next): Promise<void> {
  try {
    await repository.transaction(asked, [onTopOf === null ? writtenOnce(next) : written(next, onTopOf)]);
  } catch (error) {
    if (isConflict(error)) throw new ProblemError('conflict');
    throw error;
  }
}
