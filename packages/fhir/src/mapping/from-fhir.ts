import { type Answer, type Case, type Plan, hashOf } from '@cryobridge/plan';
import { extensions, planHashSystem, profiles } from '../profiles/index.js';
import { answersSchema } from './answers-to-fhir.js';
import { RecordHashError, extensionOf, ownRecordOf, partsOf } from './own-record.js';
import type { Json, Resource } from './resource.js';

export interface ReadPlanHead {
  /** Id of the CarePlan. */
  readonly id: string;
  readonly version: number;
  readonly madeAt: string;
  /** Null where it was not kept. */
  readonly madeBy: string | null;
}

export interface ReadPlan extends ReadPlanHead {
  readonly plan: Plan;
}

/**
 * Every plan among the resources, exact, by version. Their Binaries must be among them.
 * @throws {RecordHashError} when the bytes of one are not those that were written.
 */
export function plansFromFhir(resources: readonly Resource[]): readonly ReadPlan[] {
  const binaries = binariesOf(resources);
  return claiming(resources, profiles.plan)
    .map((carePlan) => ({ ...planHeadOf(carePlan), plan: planOf(carePlan, binaries) }))
    .toSorted((a, b) => a.version - b.version);
}

/** What a CarePlan alone tells of its plan. */
function planHeadOf(carePlan: Resource): ReadPlanHead {
  const { display } = (carePlan['author'] ?? {}) as { readonly display?: string };
  return {
    id: carePlan.id ?? '',
    version: Number(partsOf(extensionOf(carePlan, extensions.madeFrom))['version']),
    madeAt: String(carePlan['created']),
    madeBy: display ?? null,
  };
}

/** Every plan among the resources as its CarePlan tells of it, by version, without reading the plan itself. */
export function planHeadsFromFhir(
  resources: readonly Resource[],
): readonly (ReadPlanHead & Pick<Plan, 'hash'> & Pick<Plan['decision'], 'verdict'>)[] {
  return claiming(resources, profiles.plan)
    .map((carePlan) => ({
      ...planHeadOf(carePlan),
      hash: hashNamed(carePlan),
      verdict: extensionOf(carePlan, extensions.verdict)?.['valueCode'] as Plan['decision']['verdict'],
    }))
    .toSorted((a, b) => a.version - b.version);
}

function planOf(carePlan: Resource, binaries: ReadonlyMap<string, Resource>): Plan {
  const plan = JSON.parse(ownRecordOf(carePlan, { schema: 'cryobridge-plan/1', binaries })) as Plan;
  const { hash, ...content } = plan;
  if (hash !== hashOf(content) || hash !== hashNamed(carePlan))
    throw new RecordHashError(`CarePlan/${carePlan.id ?? ''} does not hold the plan that its hash names.`);
  return plan;
}

function hashNamed(carePlan: Resource): string {
  const identifiers = (carePlan['identifier'] ?? []) as readonly Json[];
  return String(identifiers.find(({ system }) => system === planHashSystem)?.['value']);
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
