import {
  erasureWish,
  newConsent,
  newReport,
  type NewReport,
  type ErasureWishReceipt,
  type OwnReport,
  type PatientToday,
  type ReportReceipt,
} from '@cryobridge/contract';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { askedBy } from '../http/caller-of.js';
import { ProblemError } from '../http/problem.js';
import { idPattern } from '../records/validated.js';
import { recordConsent } from './consent-of.js';
import { recordErasureWish } from './erasure-wish.js';
import { exportPerson } from './export-person.js';
import { ownReports } from './own-reports.js';
import { patientToday } from './patient-today.js';
import { readIfThere } from './read-if-there.js';
import type { OfPerson, ReportParts } from './report-parts.js';
import { takeReport } from './take-report.js';

const own = (audited: string) => ({ config: { access: ['patient'], audited } }) as const;
/** A nurse at the telephone, or a clinician, writes down what they were told. */
const telling = { config: { access: ['clinician', 'nurse'], audited: 'report-told' } } as const;

/** What patients do on their page, and what staff write down for them. */
export async function reportRoutes(plain: FastifyInstance, parts: ReportParts): Promise<void> {
  const app = plain.withTypeProvider<ZodTypeProvider>();

  app.get('/api/me/today', own('me-today'), async (request): Promise<PatientToday> =>
    patientToday(parts, self(request)),
  );

  app.get('/api/me/reports', own('me-reports'), async (request): Promise<readonly OwnReport[]> =>
    ownReports(parts, self(request)),
  );

  app.put(
    '/api/me/reports/:id',
    { ...own('me-report'), schema: { body: newReport } },
    async (request, reply): Promise<ReportReceipt> =>
      take(parts, reply, { of: self(request), request, body: request.body }),
  );

  app.post(
    '/api/me/consent',
    { ...own('me-consent'), schema: { body: newConsent } },
    async (request): Promise<PatientToday> => {
      const of = self(request);
      if ((await parts.courses(of.asked).find(of.patientId)) === null) throw new ProblemError('not-found');
      await recordConsent(parts, of, request.body);
      parts.changes.courseChanged(of.patientId);
      return patientToday(parts, of);
    },
  );

  app.get('/api/me/export', own('me-export'), async (request, reply) =>
    reply
      .header('content-disposition', 'attachment; filename="my-record.json"')
      .type('application/fhir+json; charset=utf-8')
      .send(await exportPerson(parts, self(request))),
  );

  app.post(
    '/api/me/erasure',
    { ...own('me-erasure-wish'), schema: { body: erasureWish } },
    async (request, reply): Promise<ErasureWishReceipt> => {
      reply.status(202);
      return recordErasureWish(parts, self(request), request.body);
    },
  );

  app.put(
    '/api/courses/:id/reports/:reportId',
    { ...telling, schema: { body: newReport } },
    async (request, reply): Promise<ReportReceipt> => {
      const { id: patientId } = request.params as { readonly id: string };
      const asked = askedBy(request);
      const person = idPattern.test(patientId)
        ? await readIfThere(parts.repository, asked, ['Patient', patientId])
        : null;
      if (person === null) throw new ProblemError('not-found');
      return take(parts, reply, { of: { asked, patientId }, request, body: request.body });
    },
  );
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

async function take(
  parts: ReportParts,
  reply: FastifyReply,
  { of, request, body }: { of: OfPerson; request: Pick<FastifyRequest, 'params'>; body: NewReport },
): Promise<ReportReceipt> {
  const params = request.params as { readonly id: string; readonly reportId?: string };
  const id = (params.reportId ?? params.id).toLowerCase();
  if (!uuid.test(id)) throw new ProblemError('bad-input', [{ path: 'id', message: 'must be a UUID' }]);
  const { isNew, receipt } = await takeReport(parts, { ...of, id, body });
  reply.status(isNew ? 201 : 200);
  return receipt;
}

/** The own record of the patient who asks. */
function self(request: FastifyRequest): OfPerson {
  const asked = askedBy(request);
  const { patientId } = asked.caller;
  if (patientId === null) throw new ProblemError('not-found');
  return { asked, patientId };
}
