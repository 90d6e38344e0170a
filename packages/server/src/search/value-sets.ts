import { readSearch } from '@cryobridge/fhir/search';
import type { Reach } from '../access/access-policy.js';
import type { Queryable, SearchRequest } from '../records/record-search.js';
import type { FoundRow } from './found-row.js';
import { pageStatement } from './match-sql.js';
import { run } from './prepared.js';

export interface ListedCode {
  readonly system: string;
  readonly code: string;
}

type Lookup = (url: string) => readonly ListedCode[] | null;

/** The codes of the value sets that `:in` and `:not-in` name, of those kept here that the caller reaches. */
export async function valueSetsOf(
  db: Queryable,
  parameters: SearchRequest['parameters'],
  reachOf: (type: string) => Reach,
): Promise<Lookup> {
  const asked = parameters
    .filter(([name]) => /:(not-)?in$/.test(name))
    .flatMap(([, value]) => value.split(','));
  const found = new Map<string, readonly ListedCode[] | null>();
  for (const url of new Set(asked)) found.set(url, await readCodes(db, url, reachOf));
  return (url) => found.get(url) ?? null;
}

async function readCodes(
  db: Queryable,
  url: string,
  reachOf: (type: string) => Reach,
): Promise<readonly ListedCode[] | null> {
  if (url === '') return null;
  const [plain = '', version] = url.split('|');
  const { criteria, sort } = readSearch({
    type: 'ValueSet',
    patientId: null,
    parameters: [
      ['url', plain.replace(/[\\$,]/g, '\\$&')],
      ...(version === undefined ? [] : ([['version', version]] as const)),
    ],
    isLenient: false,
    scope: { nowMs: 0, ownBases: [] },
  });
  const { text, values } = pageStatement({ criteria, reachOf }, { sort, limit: 2, after: null });
  const rows = await run<FoundRow>(db, text, values);
  const [row] = rows;
  return row === undefined || rows.length > 1 ? null : codesOf(JSON.parse(row.content) as ValueSet);
}

interface ValueSet {
  readonly compose?: {
    readonly include?: readonly {
      readonly system?: string;
      readonly concept?: readonly { readonly code?: string }[];
      readonly filter?: unknown;
      readonly valueSet?: unknown;
    }[];
    readonly exclude?: unknown;
  };
}

/** Null unless every code is listed: a set by rule is not expanded here, and guessing would lose patients. */
export function codesOf({ compose }: ValueSet): readonly ListedCode[] | null {
  if (compose?.include === undefined || compose.exclude !== undefined) return null;
  const listed = compose.include.map(({ system = '', concept, filter, valueSet }) =>
    concept === undefined || filter !== undefined || valueSet !== undefined
      ? null
      : concept.flatMap(({ code }) => (code === undefined ? [] : [{ system, code }])),
  );
  return listed.includes(null) ? null : listed.flatMap((codes) => codes ?? []);
}
