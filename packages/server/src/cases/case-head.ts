import { type CaseFile, type Resource, extensionOf, partsOf } from '@cryobridge/fhir/mapping';
import { extensions } from '@cryobridge/fhir/profiles';
import type { ListedCase, PlanSummary } from './case-store.js';

/** A DocumentReference as stored. */
export interface Head {
  readonly resource: Resource;
  readonly version: number;
}

/** What the head of a case tells without its parts. */
export interface ReadHead
  extends Omit<ListedCase, 'createdAt' | 'version'>, Pick<CaseFile, 'askedOn' | 'inputKind'> {
  readonly createdAt: string;
  readonly planVersion: number;
  /** Versions of plans that answers led to. */
  readonly answered: readonly number[];
}

export interface CaseHead extends Head, ReadHead {}

export function headOf(resource: Resource): ReadHead {
  const told = partsOf(extensionOf(resource, extensions.caseSummary));
  const { level = null, side = null, surgeryDate = null } = told as Partial<PlanSummary>;
  return {
    id: resource.id ?? '',
    label: String(resource['description']),
    createdAt: String(resource['date']),
    askedOn: typeof told['askedOn'] === 'string' ? told['askedOn'] : null,
    inputKind: told['inputKind'] as CaseFile['inputKind'],
    planVersion: Number(told['planVersion']),
    answered: answeredIn(resource),
    summary: {
      verdict: told['verdict'] as PlanSummary['verdict'],
      openQuestions: Number(told['openQuestions']),
      level,
      side,
      surgeryDate,
    },
  };
}

function answeredIn(resource: Resource): readonly number[] {
  const { related = [] } = (resource['context'] ?? {}) as {
    readonly related?: readonly { readonly reference?: string }[];
  };
  return related.flatMap(({ reference = '' }) => {
    const version = /^QuestionnaireResponse\/.*\.answers-(\d+)$/.exec(reference)?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}
