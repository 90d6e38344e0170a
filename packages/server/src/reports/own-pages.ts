import type { Resource } from '@cryobridge/fhir/mapping';
import type { SearchPage } from '../records/record-search.js';
import type { Repository } from '../records/repository.js';
import { queryOf } from '../records/parameters.js';
import type { OfPerson } from './report-parts.js';

type Parameters = readonly (readonly [name: string, value: string])[];

const largestPage = '1000';

/** Everything of one type in a person's compartment that meets the parameters, to the last page. */
export async function ownPages(
  repository: Pick<Repository, 'search'>,
  { asked, patientId }: OfPerson,
  { type, parameters }: { readonly type: string; readonly parameters: Parameters },
): Promise<readonly Resource[]> {
  const contents = await contentsOfPages(
    (page) =>
      repository.search(asked, {
        type,
        compartment: { type: 'Patient', id: patientId },
        parameters: page,
        handling: 'strict',
        asWritten: queryOf(page),
      }),
    [...parameters, ['_count', largestPage]],
  );
  return contents.map((content) => JSON.parse(content) as Resource);
}

/** JSON text of every record, page after page. */
export async function contentsOfPages(
  ask: (parameters: Parameters) => Promise<SearchPage>,
  first: Parameters,
): Promise<readonly string[]> {
  const contents: string[] = [];
  for (let parameters: Parameters | null = first; parameters !== null;) {
    const { records, next }: SearchPage = await ask(parameters);
    for (const { content } of records) contents.push(content);
    parameters = next === null ? null : [...new URLSearchParams(next)];
  }
  return contents;
}
