import type { Resource } from '@cryobridge/fhir/mapping';
import { codeSystems } from '@cryobridge/fhir/profiles';
import type { Asked } from '../records/asked.js';
import { isNotThere } from '../records/outcome-error.js';
import type { SearchPage } from '../records/record-search.js';
import type { Repository } from '../records/repository.js';
import { queryString } from '../search/open-record-search.js';

/** What a course is read from. Of observations only those that are events: scores stand in the reports too. */
const courseTypes = [
  'Patient',
  'EpisodeOfCare',
  'Encounter',
  'Procedure',
  'QuestionnaireResponse',
  'MedicationRequest',
  'MedicationDispense',
  'MedicationAdministration',
  'MedicationStatement',
  'Medication',
  'Consent',
  'CarePlan',
  'DocumentReference',
  'Task',
].join(',');
const eventCodes = ['surgeon-agreement', 'lost-to-follow-up']
  .map((code) => `${codeSystems.cryobridge}|${code}`)
  .join(',');
const largestPage = '1000';

/** Everything a course is read from, as far as whoever asks reaches it; in two searches. Null: no such person. */
export async function courseResources(
  repository: Repository,
  asked: Asked,
  patientId: string,
): Promise<readonly Resource[] | null> {
  try {
    const [everything, observed] = await Promise.all([
      everythingOf(repository, asked, { patientId, types: courseTypes }),
      observationsOf(repository, asked, { patientId, codes: eventCodes }),
    ]);
    return [...everything, ...observed];
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

interface Coded {
  readonly patientId: string;
  /** As a search takes them: `system|code,…`. */
  readonly codes: string;
}

/** Observations of a person by their code, as far as whoever asks reaches them. */
export function observationsOf(
  repository: Repository,
  asked: Asked,
  { patientId, codes }: Coded,
): Promise<readonly Resource[]> {
  return everyPage(
    (parameters) =>
      repository.search(asked, {
        type: 'Observation',
        compartment: { type: 'Patient', id: patientId },
        parameters,
        handling: 'strict',
        asWritten: queryString(parameters),
      }),
    [
      ['code', codes],
      ['_count', largestPage],
    ],
  );
}

/** Everything about a person of some types, as far as whoever asks reaches it. */
export function everythingOf(
  repository: Repository,
  asked: Asked,
  { patientId, types }: { readonly patientId: string; readonly types: string },
): Promise<readonly Resource[]> {
  return everyPage(
    (parameters) => repository.everything(asked, patientId, parameters),
    [
      ['_type', types],
      ['_count', largestPage],
    ],
  );
}

type Parameters = readonly (readonly [name: string, value: string])[];

/** Page after page, to the end. */
export async function everyPage(
  ask: (parameters: Parameters) => Promise<SearchPage>,
  first: Parameters,
): Promise<readonly Resource[]> {
  const resources: Resource[] = [];
  for (let parameters: Parameters | null = first; parameters !== null;) {
    const { records, next }: SearchPage = await ask(parameters);
    for (const { content } of records) resources.push(JSON.parse(content) as Resource);
    parameters = next === null ? null : [...new URLSearchParams(next).entries()];
  }
  return resources;
}
