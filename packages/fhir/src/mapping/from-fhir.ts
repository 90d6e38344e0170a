import { type Answer, type Case, type Plan, hashOf } from '@cryobridge/plan';
import { extensions, planHashSystem, profiles } from '../profiles/index.js';
import { answersSchema } from './answers-to-fhir.js';
import { RecordHashError, extensionOf, ownRecordOf, partsOf } from './own-record.js';
import type { Json, Resource } from './resource.js';

export interface ReadPlan {
  /** Id of the CarePlan. */
  readonly id: string;
  readonly version: number;
  readonly plan: Plan;
}

/**
 * Every plan among the resources, exact, by version. Their Binaries must be among them.
 * @throws {RecordHashError} when the bytes of one are not those that were written.
 */
export function plansFromFhir(resources: readonly Resource[]): readonly ReadPlan[] {
  const binaries = binariesOf(resources);
  return claiming(resources, profiles.plan)
    .map((carePlan) => ({
      id: carePlan.id ?? '',
      version: Number(partsOf(extensionOf(carePlan, extensions.madeFrom))['version']),
      plan: planOf(carePlan, binaries),
    }))
    .toSorted((a, b) => a.version - b.version);
}

function planOf(carePlan: Resource, binaries: ReadonlyMap<string, Resource>): Plan {
  const plan = JSON.parse(ownRecordOf(carePlan, { schema: 'cryobridge-plan/1', binaries })) as Plan;
  const { hash, ...content } = plan;
  const identifiers = (carePlan['identifier'] ?? []) as readonly Json[];
  const named = identifiers.find(({ system }) => system === planHashSystem)?.['value'];
  if (hash !== hashOf(content) || hash !== named)
    throw new RecordHashError(`CarePlan/${carePlan.id ?? ''} does not hold the plan that its hash names.`);
  return plan;
}

/**
 * The case records among the resources, by id of the case.
 * @throws {RecordHashError}
 */
export function casesFromFhir(resources: readonly Resource[]): ReadonlyMap<string, Case> {
  const binaries = binariesOf(resources);
  return new Map(
    claiming(resources, profiles.case).map((head) => [
      head.id ?? '',
      JSON.parse(ownRecordOf(head, { schema: 'cryobridge-case/1', binaries })) as Case,
    ]),
  );
}

/**
 * All answers of the rounds among the resources, in the order in which they were given.
 * @throws {RecordHashError}
 */
export function answersFromFhir(resources: readonly Resource[]): readonly Answer[] {
  const version = ({ id = '' }: Resource) => Number(/\.answers-(\d+)$/.exec(id)?.[1] ?? 0);
  return claiming(resources, profiles.answers)
    .toSorted((a, b) => version(a) - version(b))
    .flatMap(
      (response) =>
        JSON.parse(
          ownRecordOf(response, { schema: answersSchema, binaries: new Map() }),
        ) as readonly Answer[],
    );
}

function claiming(resources: readonly Resource[], profile: string): readonly Resource[] {
  return resources.filter((each) => {
    const claimed = (each['meta'] as { readonly profile?: unknown } | undefined)?.profile;
    return Array.isArray(claimed) && claimed.includes(profile);
  });
}

function binariesOf(resources: readonly Resource[]): ReadonlyMap<string, Resource> {
  return new Map(
    resources.flatMap((each) => (each.resourceType === 'Binary' ? [[each.id ?? '', each] as const] : [])),
  );
}
