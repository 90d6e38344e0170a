import type { CarriedOut, Resource } from '@cryobridge/fhir/mapping';
import { planHashSystem } from '@cryobridge/fhir/profiles';
import type { Asked } from '../records/asked.js';
import type { Repository } from '../records/repository.js';

/** The CarePlan of a plan, by the plan's own hash. Null: it is gone, or not for whoever asks. */
export async function carriedOut(
  repository: Repository,
  asked: Asked,
  hash: string,
): Promise<CarriedOut | null> {
  const identifier = `${planHashSystem}|${hash}`;
  const { records } = await repository.search(asked, {
    type: 'CarePlan',
    compartment: null,
    parameters: [['identifier', identifier]],
    handling: 'strict',
    asWritten: new URLSearchParams({ identifier }).toString(),
  });
  const [found] = records.map(({ content }) => JSON.parse(content) as Resource);
  return found?.id === undefined ? null : { carePlan: found.id, hash };
}
