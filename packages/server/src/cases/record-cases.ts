import {
  type CaseFile,
  type Resource,
  answersFromFhir,
  caseHead,
  caseParts,
  casesFromFhir,
  idOf,
  idsOf,
  movedToPerson,
  planHeadsFromFhir,
  planParts,
  plansFromFhir,
} from '@cryobridge/fhir/mapping';
import { codeSystems } from '@cryobridge/fhir/profiles';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';
import { OutcomeError, isConflict, isNotThere } from '../records/outcome-error.js';
import type { Repository } from '../records/repository.js';
import { type CaseHead, type Head, headOf } from './case-head.js';
import {
  type CaseStore,
  type Cases,
  type ListedPlan,
  type Round,
  StaleVersionError,
  type StoredCase,
} from './case-store.js';
import { describedPlan } from './describe-case.js';
import { removal, written } from './record-entries.js';

const longestList = '500';

/**
 * Cases as FHIR resources: a DocumentReference at the head, and for each plan a CarePlan with what hangs on it. Every
 * write is one transaction; the head's version tells whether somebody else came first.
 */
export function recordCases(repository: Repository): CaseStore {
  return (asked) => casesOf({ repository, asked });
}

interface Reaching {
  readonly repository: Repository;
  readonly asked: Asked;
}

function casesOf(who: Reaching): Cases {
  const { repository, asked } = who;
  return {
    async add({ about, ...added }, first) {
      const file: CaseFile = { ...added, createdAt: new Date().toISOString() };
      const round = {
        version: 1,
        madeAt: file.createdAt,
        plan: first,
        answers: [],
        madeBy: asked.caller.display,
      };
      const head = caseHead(file, { version: 1, plan: first, answered: [] });
      const parts = [...caseParts(file), ...planParts(file.id, round), head];
      await repository.transaction(
        asked,
        (about === undefined ? parts : aboutKnown(parts, { from: file.id, to: about })).map((each) =>
          written(each),
        ),
      );
      return storedCase(file);
    },
    async list() {
      const { records } = await repository.search(asked, listing);
      return records
        .map(({ content }) => headOf(JSON.parse(content) as Resource))
        .map(({ id, label, createdAt, summary, planVersion }) => ({
          id,
          label,
          createdAt: new Date(createdAt),
          version: planVersion,
          summary,
        }));
    },
    async find(id) {
      const head = await findHead(who, id);
      return head === null ? null : storedCase({ ...head, caseRecord: await caseRecordOf(who, head) });
    },
    async latestPlan(caseId) {
      const head = await findHead(who, caseId);
      if (head === null) return null;
      const [latest] = await plansOf(who, caseId, [head.planVersion]);
      return latest === undefined ? null : describedPlan(latest);
    },
    async plan(caseId, version) {
      const head = await findHead(who, caseId);
      if (head === null || version > head.planVersion) return null;
      const [found] = await plansOf(who, caseId, [version]);
      return found === undefined ? null : describedPlan(found);
    },
    async latestVersion(caseId) {
      const head = await findHead(who, caseId);
      if (head === null) return null;
      const [found] = await planHeadsOf(who, caseId, [head.planVersion]);
      return found ?? null;
    },
    async versions(caseId) {
      const head = await findHead(who, caseId);
      return head === null ? [] : listedPlans(who, head);
    },
    async questionsAsked(caseId) {
      const head = await findHead(who, caseId);
      if (head === null) return [];
      const plans = await plansOf(who, caseId, versionsUpTo(head.planVersion));
      return plans.toReversed().flatMap(({ plan }) => plan.decision.questions);
    },
    answersOf: async (caseId) => {
      const head = await findHead(who, caseId);
      return head === null ? [] : answersFromFhir(await rounds(who, head));
    },
    addRound: (round) => addRound(who, round),
    async remove(id) {
      const head = await findHead(who, id);
      if (head === null) return false;
      if ((await readOne(who, ['EpisodeOfCare', id])) !== null) throw new ProblemError('followed');
      const plans = await readAll(
        who,
        versionsUpTo(head.planVersion).map((n) => ['CarePlan', idsOf.plan(id, n)]),
      );
      const own = await readAll(who, [
        ['Patient', id],
        ['Appointment', idsOf.booking(id)],
      ]);
      await repository.transaction(asked, removal(head, plans, own));
      return true;
    },
  };
}

/** As parts of a case about somebody whose Patient is on record, and is not written again. */
function aboutKnown(parts: readonly Resource[], move: { readonly from: string; readonly to: string }) {
  return movedToPerson(
    parts.filter(({ resourceType }) => resourceType !== 'Patient'),
    move,
  );
}

const caseType = `${codeSystems.cryobridge}|case`;
const listing = {
  type: 'DocumentReference',
  compartment: null,
  parameters: [
    ['type', caseType],
    ['_sort', '-date'],
    ['_count', longestList],
  ],
  handling: 'strict',
  asWritten: `type=${caseType}&_sort=-date&_count=${longestList}`,
} as const;

const versionsUpTo = (latest: number) => Array.from({ length: latest }, (_each, index) => index + 1);

function storedCase({
  id,
  label,
  createdAt,
  askedOn,
  caseRecord,
}: Omit<CaseFile, 'input' | 'inputKind'>): StoredCase {
  return { id, label, createdAt: new Date(createdAt), askedOn, caseRecord };
}

type Address = readonly [type: string, id: string];

/** Null when it is not there, or not for whoever asks. */
async function readOne({ repository, asked }: Reaching, [type, id]: Address): Promise<Head | null> {
  try {
    const { content, version } = await repository.read(asked, type, id);
    return { resource: JSON.parse(content) as Resource, version };
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

async function readAll(who: Reaching, addresses: readonly Address[]): Promise<readonly Resource[]> {
  const read = await Promise.all(addresses.map((address) => readOne(who, address)));
  return read.flatMap((each) => (each === null ? [] : [each.resource]));
}

async function findHead(who: Reaching, id: string): Promise<CaseHead | null> {
  const found = await readOne(who, ['DocumentReference', id]);
  return found === null ? null : { ...headOf(found.resource), ...found };
}

async function caseRecordOf(who: Reaching, { id, resource }: CaseHead): Promise<StoredCase['caseRecord']> {
  const binaries = await readAll(who, [['Binary', idsOf.caseRecord(id)]]);
  const record = casesFromFhir([resource, ...binaries]).get(id);
  if (record === undefined) throw new Error(`DocumentReference/${id} is no case`);
  return record;
}

async function plansOf(who: Reaching, caseId: string, versions: readonly number[]) {
  const ids = versions.map((version) => idsOf.plan(caseId, version));
  return plansFromFhir(
    await readAll(
      who,
      ids.flatMap((id): Address[] => [
        ['CarePlan', id],
        ['Binary', id],
      ]),
    ),
  );
}

async function planHeadsOf(who: Reaching, caseId: string, versions: readonly number[]) {
  const heads = versions.map((version): Address => ['CarePlan', idsOf.plan(caseId, version)]);
  return planHeadsFromFhir(await readAll(who, heads));
}

async function listedPlans(who: Reaching, head: CaseHead): Promise<readonly ListedPlan[]> {
  const [heads, responses] = await Promise.all([
    planHeadsOf(who, head.id, versionsUpTo(head.planVersion)),
    rounds(who, head).catch(nothingIfRefused),
  ]);
  return heads.map(({ version, madeAt, madeBy, hash, verdict }) => {
    const led = responses.filter(({ id }) => id === idsOf.answers(head.id, version));
    return { version, madeAt, madeBy, hash, verdict, answers: answersFromFhir(led) };
  });
}

/** An operator reads plans and none of the answers that people gave. */
function nothingIfRefused(error: unknown): readonly Resource[] {
  if (error instanceof OutcomeError && error.status === 403) return [];
  throw error;
}

function rounds(who: Reaching, { id, answered }: CaseHead): Promise<readonly Resource[]> {
  return readAll(
    who,
    answered.map((version) => ['QuestionnaireResponse', idsOf.answers(id, version)]),
  );
}

/** A case's own Patient has its id; a further amputation of a person is a case about theirs. */
export function personOf({ id, resource }: CaseHead): string {
  return idOf(resource['subject'], 'Patient') ?? id;
}

async function addRound(
  who: Reaching,
  { caseId, onTopOf, answers, plan }: Round,
): ReturnType<Cases['addRound']> {
  const head = await findHead(who, caseId);
  if (head === null || head.planVersion !== onTopOf) throw new StaleVersionError(caseId);
  const version = onTopOf + 1;
  const file = { ...head, caseRecord: await caseRecordOf(who, head) };
  const answered = [...head.answered, ...(answers.length === 0 ? [] : [version])];
  const madeBy = who.asked.caller.display;
  const madeAt = new Date().toISOString();
  const parts = planParts(caseId, { version, madeAt, plan, answers, madeBy });
  const next = caseHead(file, { version, plan, answered });
  const move = { from: caseId, to: personOf(head) };
  try {
    await who.repository.transaction(who.asked, [
      ...movedToPerson(parts, move).map((each) => written(each)),
      ...movedToPerson([next], move).map((each) => written(each, head.version)),
    ]);
    return { version, madeAt, madeBy };
  } catch (error) {
    if (isConflict(error)) throw new StaleVersionError(caseId);
    throw error;
  }
}
