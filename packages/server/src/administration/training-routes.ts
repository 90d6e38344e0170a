import { type Training, type TrainingEntry, type TrainingView, signedTraining } from '@cryobridge/contract';
import { trainingCurrent } from '@cryobridge/course';
import { type NerveSiteId, type ProbeId, knowledge } from '@cryobridge/knowledge';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Caller } from '../access/caller.js';
import { callerOf } from '../http/caller-of.js';
import { ProblemError } from '../http/problem.js';
import { accountById } from '../identity/accounts.js';
import type { Identity } from '../identity/identity.js';
import { localToday } from '../local-today.js';
import { type Kept, signedVersions } from './signed-versions.js';

const byId = z.object({ id: z.uuid() });
const ofOperator = z.object({ operator: z.uuid().optional() });
const seeing = { access: ['clinician', 'operator', 'administrator'], audited: 'training-read' } as const;
const keeping = { access: ['clinician', 'operator', 'administrator'], audited: 'training-sign' } as const;

/** Who was trained in what, and until when it holds. Nobody confirms their own. */
export async function trainingRoutes(plain: FastifyInstance, { pool }: Pick<Identity, 'pool'>) {
  const app = plain.withTypeProvider<ZodTypeProvider>();
  const kept = signedVersions<Training>(pool, 'training');
  const operators = async () => {
    const { rows } = await pool.query<{ id: string; name: string }>(
      `select id, name from account where role in ('operator', 'clinician') and not disabled order by lower(name), id`,
    );
    return rows;
  };
  /** Somebody who has left keeps a name here. */
  const names = async () => {
    const { rows } = await pool.query<{ id: string; name: string }>('select id, name from account');
    return new Map(rows.map(({ id, name }) => [id, name]));
  };

  app.get(
    '/api/training',
    { config: seeing, schema: { querystring: ofOperator } },
    async ({ query: { operator } }): Promise<TrainingView> => {
      const named = await names();
      const records = (await kept.newest())
        .filter(({ content }) => operator === undefined || content.operatorId === operator)
        .map((each) => entry(each, named))
        .sort((one, other) => one.operatorName.localeCompare(other.operatorName));
      return { records, current: current(records), operators: await operators() };
    },
  );
  app.get(
    '/api/training/:id/versions',
    { config: seeing, schema: { params: byId } },
    async ({ params: { id } }): Promise<readonly TrainingEntry[]> => {
      const versions = await kept.versionsOf(id);
      const named = await names();
      return versions.map((each) => entry(each, named));
    },
  );
  app.put(
    '/api/training/:id',
    { config: keeping, schema: { params: byId, body: signedTraining } },
    async (request): Promise<TrainingEntry> => {
      const { record: content, basedOnVersion, signedBy } = request.body;
      const { id } = request.params;
      const by = callerOf(request);
      const account = await accountById(pool, content.operatorId);
      const before = await kept.newestOf(id);
      const faults = [
        ...contentFaults(content, account?.role ?? null),
        ...stepFaults(content, { before: before?.content ?? null, by }),
      ];
      if (faults.length > 0) throw new ProblemError('bad-input', faults);
      return entry(await kept.sign({ id, content, basedOnVersion, signedBy, by }), await names());
    },
  );
}

function subjectLabel(subject: string): string | null {
  const probe = knowledge.probes[subject as ProbeId];
  return (probe ?? knowledge.nerveSites[subject as NerveSiteId])?.label ?? null;
}

function contentFaults({ subject, on, expiresOn }: Training, role: string | null) {
  return [
    ...(role === 'operator' || role === 'clinician'
      ? []
      : [{ path: 'record.operatorId', message: 'is nobody who freezes' }]),
    ...(subjectLabel(subject) === null
      ? [{ path: 'record.subject', message: 'is no probe and no nerve site that is known' }]
      : []),
    ...(expiresOn !== null && expiresOn < on
      ? [{ path: 'record.expiresOn', message: 'lies before the training' }]
      : []),
  ];
}

interface Step {
  readonly before: Training | null;
  readonly by: Pick<Caller, 'userId' | 'role'>;
}

/** A record begins unconfirmed; somebody else confirms it, and any change to what was confirmed undoes that. */
function stepFaults(content: Training, { before, by }: Step) {
  const fault = (path: string, message: string) => [{ path: `record.${path}`, message }];
  if (before !== null && before.operatorId !== content.operatorId)
    return fault('operatorId', 'of a record stays; withdraw it and write another');
  if (content.state !== 'confirmed') return [];
  if (by.userId === content.operatorId) return fault('state', 'nobody confirms their own training');
  if (by.role === 'operator') return fault('state', 'is confirmed by a clinician or the administrator');
  if (before === null) return fault('state', 'a new record is not confirmed yet');
  const isSame =
    before.subject === content.subject && before.on === content.on && before.expiresOn === content.expiresOn;
  return isSame ? [] : fault('state', 'confirm what stands there; a change needs to be recorded first');
}

function entry(
  { content, id, version, signedBy, signedAt }: Kept<Training>,
  named: ReadonlyMap<string, string>,
): TrainingEntry {
  return {
    ...content,
    id,
    version,
    signedBy,
    signedAt,
    operatorName: named.get(content.operatorId) ?? 'somebody whose account is gone',
    subjectLabel: subjectLabel(content.subject) ?? content.subject,
  };
}

function current(records: readonly TrainingEntry[]): TrainingView['current'] {
  const pairs = new Map<string, TrainingEntry[]>();
  for (const record of records) {
    const key = `${record.operatorId} ${record.subject}`;
    pairs.set(key, [...(pairs.get(key) ?? []), record]);
  }
  const today = localToday();
  return [...pairs.values()].flatMap((of) => {
    const [first] = of;
    if (first === undefined) return [];
    const { operatorId, operatorName, subject, subjectLabel: label } = first;
    return [{ operatorId, operatorName, subject, subjectLabel: label, holds: trainingCurrent(of, today) }];
  });
}
