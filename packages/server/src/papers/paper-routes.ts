import type { PaperKind } from '@cryobridge/course/papers';
import { type Language, languages } from '@cryobridge/plan';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { describeCase } from '../cases/describe-case.js';
import type { AppParts } from '../http/app-parts.js';
import { casesFor, onlyCaseIds, signaturesOf } from '../http/case-access.js';
import { ProblemError } from '../http/problem.js';
import { paperSizes } from '../pdf/pdf-document.js';
import { makePaper, type PaperOf } from './make-paper.js';
import { paperPdf } from './paper-pdf.js';

const query = z.object({
  language: z.enum(languages).default('en'),
  size: z.enum(paperSizes).default('a4'),
  /** The latest unless told. */
  version: z.coerce.number().int().min(1).max(999_999).optional(),
});
type Query = z.infer<typeof query>;

/** The plan and the card go into the room; the letter is handed over by who decided with the patient. */
const papers: readonly {
  readonly kind: PaperKind;
  readonly access: readonly ('clinician' | 'operator')[];
}[] = [
  { kind: 'plan', access: ['clinician', 'operator'] },
  { kind: 'operator-card', access: ['clinician', 'operator'] },
  { kind: 'letter', access: ['clinician'] },
];

/** Documents made from a version of a plan. Their addresses and names hold ids only. */
export async function paperRoutes(app: FastifyInstance, parts: AppParts): Promise<void> {
  onlyCaseIds(app);
  const typed = app.withTypeProvider<ZodTypeProvider>();
  for (const { kind, access } of papers)
    typed.get(
      `/api/cases/:id/papers/${kind}.pdf`,
      { config: { access, audited: `paper-${kind}` }, schema: { querystring: query } },
      async (request, reply) => {
        const { language, size, version } = request.query;
        const of = await paperOf(parts, request, version);
        // Where nothing is to be frozen, nobody is told how, and no patient that it is planned.
        if (kind !== 'plan' && of.detail.plan.doses.length === 0) throw new ProblemError('no-dose');
        const paper = await makePaper(kind, of, { language, help: parts.reports?.help ?? null });
        const pdf = await paperPdf(paper, { size, madeAt: new Date() });
        return sendPdf(reply, pdf, nameOf(kind, of, language));
      },
    );
}

/** @throws {ProblemError} `not-found` for what is not there or not reached. */
async function paperOf(
  parts: AppParts,
  request: FastifyRequest,
  version: Query['version'],
): Promise<PaperOf> {
  const { id } = request.params as { readonly id: string };
  const cases = casesFor(parts, request);
  const [found, latest] = await Promise.all([cases.find(id), cases.latestVersion(id)]);
  if (found === null || latest === null) throw new ProblemError('not-found');
  const plan = await cases.plan(id, version ?? latest.version);
  if (plan === null) throw new ProblemError('not-found');
  const detail = describeCase(found, plan, await signaturesOf(parts, id));
  return { detail, latestVersion: latest.version };
}

function nameOf(what: string, { detail }: PaperOf, language: Language): string {
  return `${what}-${detail.id.slice(0, 8)}-v${detail.version}-${language}.pdf`;
}

function sendPdf(reply: FastifyReply, pdf: Buffer, name: string): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', `inline; filename="${name}"`)
    .header('cache-control', 'no-store')
    .send(pdf);
}
