import {
  type Resource,
  answersFromFhir,
  casesFromFhir,
  idsOf,
  ourCode,
  plansFromFhir,
} from '@cryobridge/fhir/mapping';
import type { Answer, Case, Plan } from '@cryobridge/plan';
import { headOf } from '../cases/case-head.js';
import type { Asked } from '../records/asked.js';
import type { Repository } from '../records/repository.js';

const mostKept = 64;

/** The plan that counts, and what it was made from. */
export interface PlannedCase {
  readonly plan: Plan;
  readonly caseRecord: Case;
  readonly answers: readonly Answer[];
}

export interface CasePlans {
  /**
   * The plan that counts for each case whose head is among the resources. A plan is read only when its CarePlan is
   * among them too, that is when whoever asks reaches it.
   */
  of(asked: Asked, resources: readonly Resource[]): Promise<ReadonlyMap<string, PlannedCase>>;
}

/** Plans are large and never change: a few are kept, by their hash. */
export function casePlans(repository: Repository): CasePlans {
  const kept = new Map<string, PlannedCase>();
  const binary = async (asked: Asked, id: string) =>
    JSON.parse((await repository.read(asked, 'Binary', id)).content) as Resource;

  async function plannedBy(
    asked: Asked,
    { head, carePlan, resources }: Planned,
  ): Promise<PlannedCase | null> {
    const key = `${head.id ?? ''} ${hashNamed(carePlan)}`;
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    const caseId = head.id ?? '';
    const [planBinary, caseBinary] = await Promise.all([
      binary(asked, carePlan.id ?? ''),
      binary(asked, idsOf.caseRecord(caseId)),
    ]);
    const [read] = plansFromFhir([carePlan, planBinary]);
    const caseRecord = casesFromFhir([head, caseBinary]).get(caseId);
    if (read === undefined || caseRecord === undefined) return null;
    const own = resources.filter(({ id = '' }) => id.startsWith(`${caseId}.answers-`));
    const planned = { plan: read.plan, caseRecord, answers: answersFromFhir(own) };
    kept.set(key, planned);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return planned;
  }

  return {
    async of(asked, resources) {
      const carePlans = new Map(
        resources.filter(({ resourceType }) => resourceType === 'CarePlan').map((each) => [each.id, each]),
      );
      const found = await Promise.all(
        headsAmong(resources).map(async (head) => {
          const { id, planVersion } = headOf(head);
          const carePlan = carePlans.get(idsOf.plan(id, planVersion));
          if (carePlan === undefined) return [];
          const planned = await plannedBy(asked, { head, carePlan, resources });
          return planned === null ? [] : [[id, planned] as const];
        }),
      );
      return new Map(found.flat());
    },
  };
}

interface Planned {
  readonly head: Resource;
  readonly carePlan: Resource;
  readonly resources: readonly Resource[];
}

export const caseHeads = (resources: readonly Resource[]) => headsAmong(resources).map(headOf);

function headsAmong(resources: readonly Resource[]): readonly Resource[] {
  return resources.filter(
    (each) => each.resourceType === 'DocumentReference' && ourCode(each['type']) === 'case',
  );
}

function hashNamed(carePlan: Resource): string {
  const [identifier] = (carePlan['identifier'] ?? []) as readonly { readonly value?: string }[];
  return identifier?.value ?? '';
}
