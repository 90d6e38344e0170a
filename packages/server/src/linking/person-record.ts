import type { Resource } from '@cryobridge/fhir/mapping';
import { caseHeads } from '../courses/case-plans.js';
import { everyPage } from '../courses/course-resources.js';
import { ProblemError } from '../http/problem.js';
import type { Asked } from '../records/asked.js';
import { isNotThere } from '../records/outcome-error.js';
import type { Repository } from '../records/repository.js';

/**
 * Everything that this server holds of a person, as a Bundle to plan from. What earlier plans of ours wrote about them is
 * left out: a plan is no finding.
 * @throws {ProblemError} `bad-input` when there is nobody, or they were replaced by another Patient.
 */
export async function personRecord(repository: Repository, asked: Asked, patientId: string): Promise<object> {
  const resources = await everythingOf(repository, asked, patientId);
  const patient = resources.find((each) => each.resourceType === 'Patient' && each.id === patientId);
  if (patient === undefined) throw refused('no such person');
  if (patient['active'] === false) throw refused('another record took the place of this one');
  const cases = caseHeads(resources).map(({ id }) => id);
  const isOfPlan = ({ id = '' }: Resource) => cases.some((each) => id === each || id.startsWith(`${each}.`));
  const entry = resources
    .filter((each) => each === patient || !isOfPlan(each))
    .map((resource) => ({ resource }));
  return { resourceType: 'Bundle', type: 'collection', entry };
}

const refused = (message: string) => new ProblemError('bad-input', [{ path: 'patient', message }]);

async function everythingOf(repository: Repository, asked: Asked, id: string): Promise<readonly Resource[]> {
  try {
    return await everyPage(
      (parameters) => repository.everything(asked, id, parameters),
      [['_count', '1000']],
    );
  } catch (error) {
    if (isNotThere(error)) throw refused('no such person');
    throw error;
  }
}
