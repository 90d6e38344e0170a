import type { Course } from '@cryobridge/course';
import { RecordError, readBundle } from '@cryobridge/fhir';
import type { Resource } from '@cryobridge/fhir/mapping';
import { kernelEngine } from '@cryobridge/freeze';
import { knowledge } from '@cryobridge/knowledge';
import {
  type Case,
  type Formulary,
  type IsoDate,
  type Statement,
  recheckRegimen,
  recordOfToday,
  withFormulary,
} from '@cryobridge/plan';
import type { Asked } from '../records/asked.js';
import type { Repository } from '../records/repository.js';
import type { PlannedCase } from './case-plans.js';
import { everythingOf, observationsOf } from './course-resources.js';

/** What of a record bears on medicines and is no part of a course. */
const types = 'Condition,AllergyIntolerance';
/** LOINC: weight, height, body mass index, creatinine and eGFR. */
const loinc =
  '29463-7 3141-9 8302-2 39156-5 2160-0 38483-4 33914-3 48642-3 48643-1 62238-1 98979-8 50044-7 77147-7 88293-6 88294-4';
const codes = loinc
  .split(' ')
  .map((code) => `http://loinc.org|${code}`)
  .join(',');

/** Weight, laboratory values, illnesses and allergies as the record holds them today. */
export async function bodyResources(
  repository: Repository,
  asked: Asked,
  patientId: string,
): Promise<readonly Resource[]> {
  const [listed, measured] = await Promise.all([
    everythingOf(repository, asked, { patientId, types }),
    observationsOf(repository, asked, { patientId, codes }),
  ]);
  return [...listed, ...measured];
}

export interface ToRecheck {
  readonly course: Pick<Course, 'medications' | 'patientId'>;
  readonly planned: readonly PlannedCase[];
  /** Of `bodyResources`, with the Patient. */
  readonly body: readonly Resource[];
  readonly formulary: Formulary | null;
  readonly today: IsoDate;
}

/** What of the plans' medicines no longer holds by the record and the formulary of today. */
export function recheckMedicines({
  course,
  planned,
  body,
  formulary,
  today,
}: ToRecheck): readonly Statement[] {
  const read = readBody(body, today);
  const here = withFormulary(knowledge, formulary);
  return planned.flatMap(({ plan, caseRecord, answers }) =>
    recheckRegimen(plan, {
      case: recordOfToday(caseRecord, { ...(read ?? caseRecord), medications: course.medications }),
      answers,
      knowledge: here,
      engine: kernelEngine,
      now: today,
    }),
  );
}

/** Null: what stands there cannot be read as a record; what the plan was made from then stays. */
function readBody(body: readonly Resource[], now: IsoDate): Case | null {
  const bundle = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: body.map((resource) => ({ resource })),
  };
  try {
    return readBundle(JSON.stringify(bundle), { knowledge, now });
  } catch (error) {
    if (error instanceof RecordError) return null;
    throw error;
  }
}
