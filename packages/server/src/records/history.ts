import type { Reach } from '../access/access-policy.js';
import { type Bind, reachSql } from '../access/reach-sql.js';
import { notKnown } from './outcome-error.js';
import type { WriteMethod } from './planned-write.js';
import type { Queryable } from './record-search.js';
import { binder } from './visible.js';

/** Which versions: of one record, of a type, or of everything. */
export interface HistoryScope {
  readonly type: string | null;
  readonly id: string | null;
}

export interface HistoryWindow {
  readonly count: number;
  readonly since: Date | null;
  /** Versions that were current at some moment from `from` on and before `until`. */
  readonly at: { readonly from: Date; readonly until: Date } | null;
  /** Where the page before ended. */
  readonly before: string | null;
}

export interface HistoryEntry {
  readonly type: string;
  readonly id: string;
  readonly version: number;
  readonly lastUpdated: Date;
  readonly method: WriteMethod;
  /** Null for a deletion. */
  readonly content: string | null;
  readonly patients: readonly string[];
  /** Place in the order of all versions. */
  readonly sequence: string;
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** For one record only: counting everything would read everything. */
  readonly total: number | null;
  /** `before` of the next page; null on the last one. */
  readonly next: string | null;
}

interface HistoryRequest {
  readonly scope: HistoryScope;
  readonly window: HistoryWindow;
  /** Types that may be seen, and how far. */
  readonly reaches: ReadonlyMap<string, Reach>;
}

/** Newest first; a page goes on where the one before ended, whatever is written meanwhile. */
export async function readHistory(db: Queryable, request: HistoryRequest): Promise<HistoryPage> {
  const { scope, window } = request;
  const values: unknown[] = [];
  const bind = binder(values);
  const conditions = conditionsOf(request, bind);
  const before = window.before === null ? '' : `and v.sequence < ${bind(window.before)}::bigint`;
  const { rows } = await db.query<HistoryEntry>(
    `select r.type, r.id, v.version, v.last_updated as "lastUpdated", v.method, v.content, v.patients, v.sequence
     from resource_version v join resource r using (key)
     where ${conditions} ${before}
     order by v.sequence desc limit ${bind(window.count + 1)}`,
    values,
  );
  const entries = rows.slice(0, window.count);
  const next = rows.length > window.count ? (entries.at(-1)?.sequence ?? null) : null;
  const total = scope.id === null ? null : await countOf(db, request);
  if (total === 0 && scope.type !== null && scope.id !== null) await mustBeThere(db, request);
  return { entries, total, next };
}

async function countOf(db: Queryable, request: HistoryRequest): Promise<number> {
  const values: unknown[] = [];
  const { rows } = await db.query<{ count: number }>(
    `select count(*)::integer as count from resource_version v join resource r using (key)
     where ${conditionsOf(request, binder(values))}`,
    values,
  );
  return rows[0]?.count ?? 0;
}

/** Nothing in a window of time is an empty page; a record that never was is 404. */
async function mustBeThere(db: Queryable, { scope, reaches, window }: HistoryRequest): Promise<void> {
  const open = { ...window, since: null, at: null };
  if ((await countOf(db, { scope, reaches, window: open })) === 0)
    throw notKnown(scope.type ?? '', scope.id ?? '');
}

function conditionsOf({ scope, window, reaches }: HistoryRequest, bind: Bind): string {
  const conditions = [
    `(${[...byReach(reaches)].map(([, group]) => reachCondition(group, bind)).join(' or ') || 'false'})`,
  ];
  if (scope.id !== null) conditions.push(`r.id = ${bind(scope.id)}`);
  if (window.since !== null) conditions.push(`v.last_updated >= ${bind(window.since)}`);
  if (window.at !== null) {
    conditions.push(
      `v.last_updated < ${bind(window.at.until)}`,
      `not exists (select from resource_version n where n.key = v.key and n.version = v.version + 1
         and n.last_updated <= ${bind(window.at.from)})`,
    );
  }
  return conditions.join(' and ');
}

interface Group {
  readonly reach: Reach;
  readonly types: string[];
}

/** Types that one condition serves. */
function byReach(reaches: ReadonlyMap<string, Reach>): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const [type, reach] of reaches) {
    const shape = JSON.stringify(reach);
    const group = groups.get(shape) ?? { reach, types: [] };
    group.types.push(type);
    groups.set(shape, group);
  }
  return groups;
}

/** The record as it is, and the version itself, must both be within reach. */
function reachCondition({ reach, types }: Group, bind: Bind): string {
  return `(r.type = any(${bind(types)}::text[]) and ${reachSql(reach, 'r', bind)} and ${reachSql(reach, 'v', bind)})`;
}
