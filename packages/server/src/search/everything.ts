import {
  type Criterion,
  SearchFault,
  type SearchQuery,
  compartmentToken,
  compartmentTypes,
  defaultCount,
  isServedType,
  largestCount,
  readCriterion,
  servedTypes,
} from '@cryobridge/fhir/search';
import type { SearchRequest } from '../records/record-search.js';

export interface EverythingAsked {
  readonly patientId: string;
  readonly parameters: SearchRequest['parameters'];
  readonly nowMs: number;
}

/** The parameter that says when care took place; a type without one is never left out by `start` and `end`. */
const careDates: Readonly<Record<string, string>> = {
  AllergyIntolerance: 'date',
  Appointment: 'date',
  CarePlan: 'date',
  CareTeam: 'date',
  Claim: 'created',
  Communication: 'sent',
  Condition: 'onset-date',
  DiagnosticReport: 'date',
  DocumentReference: 'date',
  EpisodeOfCare: 'date',
  Encounter: 'date',
  ExplanationOfBenefit: 'created',
  Flag: 'date',
  Goal: 'start-date',
  ImagingStudy: 'started',
  Immunization: 'date',
  MedicationAdministration: 'effective-time',
  MedicationDispense: 'whenhandedover',
  MedicationRequest: 'authoredon',
  MedicationStatement: 'effective',
  Observation: 'date',
  Procedure: 'date',
  QuestionnaireResponse: 'authored',
  ServiceRequest: 'occurrence',
};

/**
 * The patient, all that is in the patient's compartment, and what those refer to outside of any compartment:
 * practitioners, organizations, places, medications, devices.
 */
export function everythingQuery({ patientId, parameters, nowMs }: EverythingAsked): SearchQuery {
  let count = defaultCount;
  let types = servedTypes.filter((type) => compartmentTypes.includes(type));
  let supporting = servedTypes.filter((type) => !compartmentTypes.includes(type));
  const conditions: ((type: string) => readonly Criterion[])[] = [
    () => [{ is: 'token', anyOf: [compartmentToken(patientId)] }],
  ];
  for (const [name, value] of parameters) {
    switch (name) {
      case '_count':
        count = countOf(value);
        break;
      case '_type': {
        const wanted = typesIn(value);
        types = types.filter((type) => wanted.includes(type));
        supporting = supporting.filter((type) => wanted.includes(type));
        break;
      }
      case '_since':
        conditions.push((type) => [criterion({ type, nowMs }, '_lastUpdated', `ge${value}`)]);
        break;
      case 'start':
        conditions.push((type) => careDate({ type, nowMs }, `ge${value}`));
        break;
      case 'end':
        conditions.push((type) => careDate({ type, nowMs }, `le${value}`));
        break;
      default:
        throw new SearchFault(
          'unsupported',
          name,
          `${name}: $everything has start, end, _since, _type and _count`,
        );
    }
  }
  return {
    criteria: new Map(types.map((type) => [type, conditions.flatMap((each) => each(type))])),
    sort: [],
    count,
    total: 'none',
    inclusions: [{ direction: 'forward', iterate: true, source: null, paths: null, targets: supporting }],
    used: parameters,
    ignored: [],
  };
}

function countOf(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Math.min(Number(value), largestCount);
  throw new SearchFault('invalid', '_count', `_count: ${JSON.stringify(value)} is not a whole number from 1`);
}

function typesIn(value: string): readonly string[] {
  const types = value.split(',');
  const unknown = types.find((type) => !isServedType(type));
  if (unknown === undefined) return types;
  throw new SearchFault('invalid', '_type', `_type: ${JSON.stringify(unknown)} is not kept here`);
}

interface At {
  readonly type: string;
  readonly nowMs: number;
}

function criterion({ type, nowMs }: At, name: string, value: string): Criterion {
  return readCriterion({ type, nowMs, ownBases: [] }, name, value);
}

/** What has no date of care is always part of it. */
function careDate(at: At, value: string): readonly Criterion[] {
  const name = careDates[at.type];
  if (name === undefined) return [];
  return [{ is: 'any', of: [criterion(at, `${name}:missing`, 'true'), criterion(at, name, value)] }];
}
