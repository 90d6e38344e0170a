import {
  type CaseDetail,
  type LatestVersion,
  type PlanVersion,
  newSignature,
  onTopOf,
} from '@cryobridge/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { planSigners } from '../access/plan-signers.js';
import { sameAnswers } from '../cases/answer-states.js';
import { type Answered, planAgain, undoAnswers } from '../cases/answer-case.js';
import { describeCase } from '../cases/describe-case.js';
import { signPlan } from '../cases/sign-plan.js';
import type { AppParts } from './app-parts.js';
import { casesFor, onlyCaseIds, reading, signaturesOf, writing } from './case-access.js';
import { ProblemError } from './problem.js';

const signingBy = { config: { access: planSigners, audited: 'plan-sign' } } as const;

interface ById {
  readonly Params: { readonly id: string };
}

interface ByVersion {
  readonly Params: { readonly id: string; readonly version: string };
}

/** Versions of plans: reading old ones, signing the latest, going back. */
export async function versionRoutes(app: FastifyInstance, parts: AppParts): Promise<void> {
  onlyCaseIds(app);
  readingRoutes(app, parts);
  const typed = app.withTypeProvider<ZodTypeProvider>();

  typed.post(
    '/api/cases/:id/versions/:version/signature',
    { ...signingBy, schema: { body: newSignature } },
    async (request): Promise<CaseDetail> => {
      const { id: caseId, version } = request.params as ByVersion['Params'];
      const { caller } = request;
      if (parts.signing === undefined || caller === null) throw new ProblemError('not-found');
      return signPlan(
        { ...parts.signing, cases: casesFor(parts, request) },
        { caseId, version: versionOf(version), hash: request.body.hash, caller },
      );
    },
  );

  typed.post(
    '/api/cases/:id/undo',
    { ...writing('case-undo'), schema: { body: onTopOf } },
    async (request): Promise<CaseDetail> => {
      const { id: caseId } = request.params as ById['Params'];
      const by = request.caller?.display ?? '';
      const wanted = { caseId, onTopOf: request.body.onTopOf, by };
      return described(parts, await undoAnswers(partsFor(parts, request), wanted));
    },
  );

  typed.post(
    '/api/cases/:id/plan-again',
    { ...writing('case-plan-again'), schema: { body: onTopOf } },
    async (request): Promise<CaseDetail> => {
      const { id: caseId } = request.params as ById['Params'];
      const wanted = { caseId, onTopOf: request.body.onTopOf };
      return described(parts, await planAgain(partsFor(parts, request), wanted));
    },
  );
}

function readingRoutes(app: FastifyInstance, parts: AppParts): void {
  app.get<ById>('/api/cases/:id/latest', reading('case-latest'), async (request): Promise<LatestVersion> => {
    const latest = await casesFor(parts, request).latestVersion(request.params.id);
    if (latest === null) throw new ProblemError('not-found');
    const { version, madeAt, madeBy } = latest;
    const [signed = null] = await signaturesOf(parts, request.params.id);
    return { version, madeAt, madeBy, signed };
  });

  app.get<ById>(
    '/api/cases/:id/versions',
    reading('case-versions'),
    async (request): Promise<readonly PlanVersion[]> => {
      const listed = await casesFor(parts, request).versions(request.params.id);
      if (listed.length === 0) throw new ProblemError('not-found');
      const signatures = await signaturesOf(parts, request.params.id);
      const same = sameAnswers(listed);
      return listed
        .map((each) => ({
          ...each,
          sameAnswersAs: same.get(each.version) ?? null,
          signature: signatures.find(({ version }) => version === each.version) ?? null,
        }))
        .toReversed();
    },
  );

  app.get<ByVersion>(
    '/api/cases/:id/versions/:version',
    reading('case-version-read'),
    async (request): Promise<CaseDetail> => {
      const { id, version } = request.params;
      const cases = casesFor(parts, request);
      const [found, plan] = await Promise.all([cases.find(id), cases.plan(id, versionOf(version))]);
      if (found === null || plan === null) throw new ProblemError('not-found');
      return describeCase(found, plan, await signaturesOf(parts, id));
    },
  );
}

/** @throws {ProblemError} for what cannot be a version. */
function versionOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new ProblemError('not-found');
  return Number(text);
}

const partsFor = (parts: AppParts, request: FastifyRequest) => ({
  cases: casesFor(parts, request),
  planner: parts.planner,
});

async function described(parts: AppParts, { stored, plan }: Answered): Promise<CaseDetail> {
  return describeCase(stored, plan, await signaturesOf(parts, stored.id));
}
