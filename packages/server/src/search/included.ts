import { type Inclusion, referenceToken } from '@cryobridge/fhir/search';
import type { Reach } from '../access/access-policy.js';
import { type Bind, reachSql } from '../access/reach-sql.js';
import { refusal } from '../records/outcome-error.js';
import type { Queryable } from '../records/record-search.js';
import type { FoundRow } from './found-row.js';
import { type Statement, isThere, recordColumns } from './match-sql.js';
import { run } from './prepared.js';
import { pathNumber, tokenHash } from './token-hash.js';

/** More than this beside one page is refused rather than cut off in silence. */
const mostIncluded = 5000;

export interface Including {
  readonly inclusions: readonly Inclusion[];
  reachOf(type: string): Reach;
}

/** What `_include` and `_revinclude` bring to a page of matches, each once and within reach. */
export async function includedRows(
  db: Queryable,
  { inclusions, reachOf }: Including,
  matches: readonly FoundRow[],
): Promise<readonly FoundRow[]> {
  const seen = new Set(matches.map(({ key }) => key));
  const found: FoundRow[] = [];
  let from = matches;
  for (
    let wanted = inclusions;
    wanted.length > 0 && from.length > 0;
    wanted = inclusions.filter(({ iterate }) => iterate)
  ) {
    const added: FoundRow[] = [];
    for (const inclusion of wanted) {
      const statement = inclusionStatement(inclusion, from, reachOf);
      if (statement === null) continue;
      for (const row of await run<FoundRow>(db, statement.text, statement.values)) {
        if (seen.has(row.key)) continue;
        seen.add(row.key);
        added.push(row);
      }
      if (found.length + added.length > mostIncluded) throw tooMany();
    }
    found.push(...added);
    from = added;
  }
  return found;
}

const tooMany = () =>
  refusal(403, 'too-costly', {
    diagnostics: `_include and _revinclude would bring more than ${mostIncluded} resources to this page; ask for fewer matches at a time with _count`,
  });

function inclusionStatement(
  inclusion: Inclusion,
  from: readonly FoundRow[],
  reachOf: (type: string) => Reach,
): Statement | null {
  const values: unknown[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const text =
    inclusion.direction === 'forward'
      ? forwardSql(inclusion, { from, bind, reachOf })
      : reverseSql(inclusion, { from, bind, reachOf });
  return text === null ? null : { text, values };
}

interface Step {
  readonly from: readonly FoundRow[];
  readonly bind: Bind;
  reachOf(type: string): Reach;
}

/** Resources that the given ones refer to. */
function forwardSql({ source, paths, targets }: Inclusion, { from, bind, reachOf }: Step): string | null {
  const sources = from.filter(({ type }) => source === null || type === source);
  const reached = reachedSql(targets, { bind, reachOf });
  if (sources.length === 0 || reached === null) return null;
  const along = paths === null ? 'true' : `reference.path = any(${bind(paths.map(pathNumber))}::integer[])`;
  return `
    select ${recordColumns.join(', ')}
    from resource
    where (resource.type, resource.id) in (
      select split_part(reference.target, '/', 1), split_part(reference.target, '/', 2)
      from search_entry e
      cross join lateral unnest(e.reference_paths, e.reference_targets) as reference (path, target)
      where e.key = any(${bind(sources.map(({ key }) => key))}::bigint[]) and ${along}
        and reference.target not like '%:%')
      and ${isThere} and ${reached}
    order by resource.key limit ${mostIncluded + 1}`;
}

/** Resources that refer to the given ones. */
function reverseSql({ source, paths, targets }: Inclusion, { from, bind, reachOf }: Step): string | null {
  const wanted = from.filter(({ type }) => targets.includes(type));
  const reached = source === null ? null : reachedSql([source], { bind, reachOf });
  if (wanted.length === 0 || paths === null || reached === null) return null;
  const tokens = wanted.flatMap(({ type, id }) =>
    paths.map((path) => tokenHash(referenceToken(path, `${type}/${id}`))),
  );
  return `
    select ${recordColumns.join(', ')}
    from search_entry e join resource on resource.key = e.key
    where e.tokens && ${bind(tokens)}::uuid[] and ${isThere} and ${reached}
    order by resource.key limit ${mostIncluded + 1}`;
}

/** A condition on `resource`: of one of the types, within reach. Null when none of them is. */
function reachedSql(types: readonly string[], { bind, reachOf }: Omit<Step, 'from'>): string | null {
  const byReach = new Map<string, { readonly reach: Reach; readonly types: string[] }>();
  for (const type of types) {
    const reach = reachOf(type);
    if (reach.extent === 'none') continue;
    const like = JSON.stringify(reach);
    const group = byReach.get(like) ?? { reach, types: [] };
    group.types.push(type);
    byReach.set(like, group);
  }
  const conditions = [...byReach.values()].map(
    (group) =>
      `(resource.type = any(${bind(group.types)}::text[]) and ${reachSql(group.reach, 'resource', bind)})`,
  );
  return conditions.length === 0 ? null : `(${conditions.join(' or ')})`;
}
