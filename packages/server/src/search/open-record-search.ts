import { SearchFault, type SearchQuery, readSearch } from '@cryobridge/fhir/search';
import type { Reach } from '../access/access-policy.js';
import { type OutcomeIssue, forbidden, refusal } from '../records/outcome-error.js';
import type { Queryable, RecordSearch, SearchPage, SearchRequest } from '../records/record-search.js';
import { everythingQuery } from './everything.js';
import { type FoundRow, foundRecord } from './found-row.js';
import { includedRows } from './included.js';
import { type Matching, countStatement, pageStatement } from './match-sql.js';
import { type PageLink, type PageLinks, pageLinks } from './page-link.js';
import { run } from './prepared.js';
import { type Place, type SortValue, sortColumn } from './sort-sql.js';
import { valueSetsOf } from './value-sets.js';

export interface RecordSearchOptions {
  /** Addresses of this server, without slash at the end: references to them are relative ones. */
  readonly ownBases?: readonly string[];
  readonly now?: () => number;
}

type Parameters = SearchRequest['parameters'];

/** Names the place where a page begins; the other parameters are inside the sealed link. */
const pageParameter = '_page';
/** The one parameter that may stand beside it: some clients see to it that every page has one. */
const countParameter = '_count';

/** FHIR search over the index. Every table a statement touches is narrowed to what the caller reaches. */
export function openRecordSearch({ ownBases = [], now = Date.now }: RecordSearchOptions = {}): RecordSearch {
  const links = pageLinks();
  return {
    search: (db, request) =>
      outcomes(async () => {
        const patientId = patientOf(request.compartment);
        const asked = await opened(db, links, { madeFor: madeFor(request), parameters: request.parameters });
        const valueSets = await valueSetsOf(db, asked.parameters, request.reachOf);
        const query = readSearch({
          type: request.type === '*' ? null : request.type,
          patientId,
          parameters: asked.parameters,
          isLenient: request.handling === 'lenient',
          scope: { nowMs: now(), ownBases, valueSet: valueSets },
        });
        return page(db, { query, asked, links, madeFor: madeFor(request), reachOf: request.reachOf });
      }),
    everything: (db, request) =>
      outcomes(async () => {
        const label = `$everything of Patient/${request.patientId}`;
        const asked = await opened(db, links, { madeFor: label, parameters: request.parameters });
        const query = everythingQuery({ ...request, parameters: asked.parameters, nowMs: now() });
        return page(db, { query, asked, links, madeFor: label, reachOf: request.reachOf });
      }),
  };
}

function patientOf(compartment: SearchRequest['compartment']): string | null {
  if (compartment === null) return null;
  if (compartment.type === 'Patient') return compartment.id;
  throw refusal(400, 'not-supported', {
    diagnostics: `only the compartment of a Patient can be searched, not of a ${compartment.type}`,
  });
}

const madeFor = ({ type, compartment }: SearchRequest): string =>
  `search ${compartment === null ? '' : `${compartment.type}/${compartment.id}/`}${type ?? '*'}`;

interface Asked {
  readonly parameters: Parameters;
  /** Null on the first page. */
  readonly after: Place | null;
  readonly self: Parameters;
}

interface Opening {
  readonly madeFor: string;
  readonly parameters: Parameters;
}

async function opened(db: Queryable, links: PageLinks, opening: Opening): Promise<Asked> {
  const { parameters } = opening;
  const text = parameters.find(([name]) => name === pageParameter)?.[1];
  if (text === undefined) return { parameters, after: null, self: parameters };
  const others = parameters.filter(([name]) => name !== pageParameter);
  const isOurs = parameters.length - others.length === 1 && others.every(([name]) => name === countParameter);
  const link: PageLink | null = isOurs ? await links.open(db, opening.madeFor, text) : null;
  if (link === null) {
    throw refusal(400, 'value', {
      diagnostics: `${pageParameter}: this is not a link that this server gave for this search`,
    });
  }
  const sealed = link.parameters.filter(([name]) => others.length === 0 || name !== countParameter);
  return { parameters: [...sealed, ...others], after: link.place, self: parameters };
}

interface Paging {
  readonly query: SearchQuery;
  readonly asked: Asked;
  readonly links: PageLinks;
  readonly madeFor: string;
  reachOf(type: string): Reach;
}

type SortedRow = FoundRow & Readonly<Record<string, SortValue>>;

async function page(db: Queryable, paging: Paging): Promise<SearchPage> {
  const { query, asked, reachOf } = paging;
  const { sort, count, criteria } = query;
  if (![...criteria.keys()].some((type) => reachOf(type).extent !== 'none'))
    throw forbidden('you may search none of these types');
  const matching = { criteria, reachOf };
  const wanted = { sort, limit: count + 1, after: asked.after };
  const statement = pageStatement(matching, wanted);
  const rows = count === 0 ? [] : await run<SortedRow>(db, statement.text, statement.values);
  const shown = rows.slice(0, count);
  const isWhole = asked.after === null && count > 0 && rows.length <= count;
  const included = await includedRows(db, { inclusions: query.inclusions, reachOf }, shown);
  const total = isWhole ? rows.length : query.total === 'accurate' ? await countOf(db, matching) : null;
  return {
    records: [
      ...shown.map((row) => foundRecord(row, 'match')),
      ...included.map((row) => foundRecord(row, 'include')),
    ],
    total,
    self: queryString(asked.after === null ? query.used : asked.self),
    next: rows.length > shown.length ? await nextLink(db, paging, shown.at(-1)) : null,
    warnings: query.ignored.map(leftOut),
  };
}

async function countOf(db: Queryable, matching: Matching): Promise<number> {
  const { text, values } = countStatement(matching);
  const [row] = await run<{ total: number }>(db, text, values);
  return row?.total ?? 0;
}

async function nextLink(db: Queryable, paging: Paging, last: SortedRow | undefined): Promise<string | null> {
  if (last === undefined) return null;
  const values = paging.query.sort.map((_, index) => textOf(last[sortColumn(index)]));
  const link: PageLink = { parameters: paging.query.used, place: { values, key: last.key } };
  return queryString([
    [pageParameter, await paging.links.seal(db, paging.madeFor, link)],
    [countParameter, String(paging.query.count)],
  ]);
}

/** As text, because JSON has no infinite numbers. */
const textOf = (value: SortValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

export function queryString(parameters: Parameters): string {
  return parameters
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
}

const leftOut = (reason: string): OutcomeIssue => ({
  severity: 'warning',
  code: 'not-supported',
  diagnostics: `${reason}; it was left out`,
});

/** A search that takes longer than the database allows a statement. */
const canceled = '57014';

async function outcomes<T>(search: () => Promise<T>): Promise<T> {
  try {
    return await search();
  } catch (error) {
    if (error instanceof SearchFault) {
      const code = error.kind === 'unsupported' ? 'not-supported' : 'value';
      throw refusal(400, code, { diagnostics: error.message, expression: error.parameter });
    }
    if (error instanceof Error && 'code' in error && error.code === canceled) {
      throw refusal(503, 'too-costly', {
        diagnostics: 'this search takes too long; narrow it, by patient or by date',
      });
    }
    throw error;
  }
}
