import type { FoundPerson, FoundPersons } from '@cryobridge/contract';
import type { Resource } from '@cryobridge/fhir/mapping';
import type { Asked } from '../records/asked.js';
import type { Repository } from '../records/repository.js';
import { queryString } from '../search/open-record-search.js';

/** As many as somebody reads through before typing another letter. */
const most = 20;
const dateLike = /^\d{4}-\d{2}(-\d{2})?$/;

/**
 * People whose records this server holds, by name, identifier or date of birth, as far as whoever asks reaches them.
 * A Patient that was replaced by another is not shown.
 */
export async function findPersons(repository: Repository, asked: Asked, text: string): Promise<FoundPersons> {
  const found = await Promise.all(
    waysToFind(text.trim()).map((parameters) => search(repository, asked, parameters)),
  );
  const all = new Map(found.flat().map((each) => [each.id, each]));
  const current = [...all.values()].filter((each) => each['active'] !== false);
  return { persons: current.slice(0, most).map(described), more: current.length > most };
}

type Parameters = readonly (readonly [name: string, value: string])[];

function waysToFind(text: string): readonly Parameters[] {
  if (dateLike.test(text)) return [[['birthdate', text]]];
  const words = text.split(/\s+/).map((word) => ['name', escaped(word)] as const);
  return /\d/.test(text) ? [[['identifier', escaped(text)]], words] : [words];
}

/** What has a meaning of its own in a search value. */
const escaped = (text: string) => text.replaceAll(/[\\,|$]/g, (sign) => `\\${sign}`);

async function search(repository: Repository, asked: Asked, given: Parameters): Promise<readonly Resource[]> {
  const parameters: Parameters = [...given, ['_sort', 'family'], ['_count', String(most + 1)]];
  const { records } = await repository.search(asked, {
    type: 'Patient',
    compartment: null,
    parameters,
    handling: 'strict',
    asWritten: queryString(parameters),
  });
  return records.map(({ content }) => JSON.parse(content) as Resource);
}

interface HumanName {
  readonly text?: string;
  readonly family?: string;
  readonly given?: readonly string[];
}

function described(patient: Resource): FoundPerson {
  const [name] = (patient['name'] ?? []) as readonly HumanName[];
  const written = name?.text ?? [...(name?.given ?? []), name?.family ?? ''].join(' ').trim();
  const identifiers = (patient['identifier'] ?? []) as readonly { readonly value?: string }[];
  return {
    id: patient.id ?? '',
    name: written === '' ? null : written,
    birthDate: textOrNull(patient['birthDate']),
    sex: textOrNull(patient['gender']),
    identifiers: identifiers.flatMap(({ value }) => value ?? []),
  };
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
