import { type NewCase, newCase } from '@cryobridge/contract';
import { type DoneComparison, compareDone } from '@cryobridge/course';
import { RecordError, readBundle } from '@cryobridge/fhir';
import { kernelEngine, rememberRuns, spaceKernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import {
  type Case,
  type Formulary,
  type IsoDate,
  type Plan,
  caseFromForm,
  makePlan,
  rememberSpaceRuns,
  withFormulary,
} from '@cryobridge/plan';
import type { ZodError } from 'zod';
import { findExample } from '../examples.js';
import { shippedAtlas } from './shipped-atlas.js';
import { nestedDeeperThan } from './nested-deeper-than.js';
import {
  BadInputError,
  type DoneRequest,
  type OpenRequest,
  type OpenedCase,
  type PlanRequest,
} from './planner.js';

const engine = rememberRuns(kernelEngine);
const spaceEngine = rememberSpaceRuns(spaceKernelEngine);

export function planCase(
  { caseRecord, answers, now }: Omit<PlanRequest, 'caseId'>,
  formulary: Formulary | null = null,
): Plan {
  return makePlan({
    case: caseRecord,
    answers,
    knowledge: withFormulary(knowledge, formulary),
    engine,
    spaceEngine,
    atlas: shippedAtlas(),
    now,
  });
}

/** @throws {BadInputError} naming a nerve or probe that knowledge does not hold. */
export function doneComparison(request: DoneRequest): DoneComparison {
  const faults = request.done.nerves.flatMap(({ nerveSite, probe }, n) => [
    ...(knowledge.nerveSites[nerveSite] === undefined
      ? [{ path: `nerves[${n}].nerveSite`, message: 'is not a nerve that we know' }]
      : []),
    ...(knowledge.probes[probe] === undefined
      ? [{ path: `nerves[${n}].probe`, message: 'is not a probe that we know' }]
      : []),
  ]);
  if (faults.length > 0) throw new BadInputError(faults);
  return compareDone({ ...request, knowledge, engine, spaceEngine });
}

/** @throws {BadInputError} */
export function openCase(
  { body, today }: OpenRequest,
  examplesDir: string,
  formulary: Formulary | null = null,
): OpenedCase {
  const wanted = parseRequest(body);
  const read = readInput(wanted, examplesDir, today);
  const asked = { caseRecord: read.caseRecord, answers: [], now: read.askedOn ?? today };
  const plan = planCase(asked, formulary);
  return { ...read, inputKind: wanted.from, plan };
}

type ReadInput = Pick<OpenedCase, 'label' | 'input' | 'caseRecord' | 'askedOn'>;

function readInput(asked: NewCase, examplesDir: string, today: IsoDate): ReadInput {
  switch (asked.from) {
    case 'form':
      return {
        label: nameOf(asked),
        input: JSON.stringify(asked.form),
        caseRecord: caseFromForm(asked.form),
        askedOn: asked.now ?? null,
      };
    case 'bundle': {
      // A page may send the file as text, so that faults in its JSON are found where they are.
      const input = typeof asked.bundle === 'string' ? asked.bundle : JSON.stringify(asked.bundle);
      const now = asked.now ?? today;
      return {
        label: nameOf(asked),
        input,
        caseRecord: readRecord(input, asked, now),
        askedOn: asked.now ?? null,
      };
    }
    case 'example': {
      const example = findExample(examplesDir, asked.example);
      if (example === null)
        throw new BadInputError([{ path: 'example', message: 'is not one of the examples' }]);
      const now = example.now ?? today;
      return {
        label: example.title,
        input: example.text,
        caseRecord: readRecord(example.text, example, now),
        askedOn: example.now,
      };
    }
  }
}

/** The database's text holds no zero byte, and a name needs no line breaks. */
function nameOf({ label }: { label?: string | undefined }): string | null {
  const name = (label ?? '').replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return name === '' ? null : name;
}

type Supplement = Extract<NewCase, { from: 'bundle' }>['supplement'];

function readRecord(text: string, { supplement }: { supplement?: Supplement }, now: IsoDate): Case {
  try {
    return readBundle(text, { ...(supplement === undefined ? {} : { supplement }), knowledge, now });
  } catch (error) {
    if (error instanceof RecordError) throw new BadInputError(error.faults);
    throw error;
  }
}

/** Beyond any record. */
const deepestRequest = 1000;

function parseRequest(body: string): NewCase {
  if (nestedDeeperThan(body, deepestRequest)) {
    throw new BadInputError([{ path: 'body', message: `is nested more than ${deepestRequest} deep` }]);
  }
  let json: unknown;
  try {
    json = JSON.parse(body.startsWith('\uFEFF') ? body.slice(1) : body);
  } catch {
    throw new BadInputError([{ path: 'body', message: 'is not JSON, or is cut short' }]);
  }
  const parsed = newCase.safeParse(json);
  if (!parsed.success) throw new BadInputError(faultsOf(parsed.error));
  return parsed.data;
}

/** Each issue with its path as `answers[0].value`. */
export function faultsOf(error: Pick<ZodError, 'issues'>): { path: string; message: string }[] {
  return error.issues.map(({ path, message }) => ({ path: pathText(path) || 'body', message }));
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
