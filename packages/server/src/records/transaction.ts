import { randomUUID } from 'node:crypto';
import type { Asked } from './asked.js';
import type { BundleEntry } from './bundle-entry.js';
import { commitWrites } from './commit-writes.js';
import { type Condition, lockConditions, theOne } from './conditional.js';
import type { ExactObject } from './exact-json.js';
import { inTransaction } from './in-transaction.js';
import { OutcomeError, type OutcomeIssue, malformed, notKnown, preconditionFailed } from './outcome-error.js';
import type { EntryResult } from './entry-result.js';
import type { PlannedWrite } from './planned-write.js';
import { readEntry } from './read-entry.js';
import { recordReader } from './record-reader.js';
import type { RecordParts } from './record-parts.js';
import type { FoundRecord, Queryable } from './record-search.js';
import { OvertakenError, plannedPatch, untilDone } from './record-writer.js';
import { type Links, conditionsIn, linked } from './rewrite-references.js';
import { plannedCreate, plannedDelete, plannedUpdate } from './validated.js';

export interface TransactionRequest {
  readonly asked: Asked;
  readonly entries: readonly BundleEntry[];
}

/**
 * All entries or none. Conditions are looked up first, under locks; then links between entries are replaced and every
 * resource is validated; then everything is written with one statement for each table; reads come last and see it.
 */
export async function runTransaction(
  parts: RecordParts,
  request: TransactionRequest,
): Promise<readonly EntryResult[]> {
  const conditions = conditionsOf(request.entries);
  if (conditions.length > 0 || request.entries.some(({ method }) => method === 'PATCH'))
    return untilDone(() =>
      inTransaction(parts.pool, async (db) => {
        await lockConditions(db, conditions);
        return carryOut(db, parts, { ...request, plans: await planAll(db, parts, request) });
      }),
    );
  const plans = await planAll(parts.pool, parts, request);
  return untilDone(() => inTransaction(parts.pool, (db) => carryOut(db, parts, { ...request, plans })));
}

/** What is to be done for one entry: a write, or what is known already; null for a read. */
type Plan = PlannedWrite | EntryResult | null;

function conditionsOf(entries: readonly BundleEntry[]): readonly Condition[] {
  return entries.flatMap((entry) => conditionOf(entry) ?? []);
}

function conditionOf({ method, target, ifNoneExist }: BundleEntry): Condition | null {
  if (target.kind !== 'type' || method === 'GET') return null;
  const query = method === 'POST' ? ifNoneExist : target.query;
  return query === null || query === '' ? null : { type: target.type, query };
}

interface Resolved {
  readonly entry: BundleEntry;
  /** What meets the entry's condition. */
  readonly found: FoundRecord | null;
  readonly name: { readonly type: string; readonly id: string } | null;
}

async function planAll(
  db: Queryable,
  parts: RecordParts,
  request: TransactionRequest,
): Promise<readonly Plan[]> {
  const { asked } = request;
  const resolved = await resolveAll(db, parts, request);
  const links: Links = { byUrl: linksOf(resolved), byCondition: await conditionalLinks(db, parts, request) };
  refuseDuplicates(resolved);
  const plans: Plan[] = [];
  const faults: OutcomeError[] = [];
  for (const [i, one] of resolved.entries()) {
    try {
      plans.push(await atEntry(i, () => planOne(db, parts, { asked, one, links })));
    } catch (error) {
      if (!(error instanceof OutcomeError)) throw error;
      faults.push(error);
    }
  }
  const [first] = faults;
  if (first === undefined) return plans;
  throw new OutcomeError(first.status, faults.flatMap(({ issues }) => issues).slice(0, mostIssues));
}

const mostIssues = 100;

/** Deletions first: what they take away meets no condition of the others. */
async function resolveAll(
  db: Queryable,
  parts: RecordParts,
  { asked, entries }: TransactionRequest,
): Promise<readonly Resolved[]> {
  const resolved = new Map<number, Resolved>();
  const deleted = new Set<string>();
  const order = [...entries.entries()].sort(
    ([, a], [, b]) => Number(b.method === 'DELETE') - Number(a.method === 'DELETE'),
  );
  for (const [i, entry] of order) {
    const one = await atEntry(i, () => resolve(db, parts, { asked, entry, deleted }));
    if (entry.method === 'DELETE' && one.name !== null) deleted.add(`${one.name.type}/${one.name.id}`);
    resolved.set(i, one);
  }
  return entries.flatMap((_, i) => resolved.get(i) ?? []);
}

async function resolve(
  db: Queryable,
  parts: RecordParts,
  {
    asked,
    entry,
    deleted,
  }: { readonly asked: Asked; readonly entry: BundleEntry; readonly deleted: ReadonlySet<string> },
): Promise<Resolved> {
  const { target, method, resource } = entry;
  const condition = conditionOf(entry);
  const met = condition === null ? null : await theOne(db, parts, { asked, condition });
  const found = met === null || deleted.has(`${met.type}/${met.id}`) ? null : met;
  if (found !== null) return { entry, found, name: found };
  if (target.kind === 'instance') return { entry, found, name: target };
  if (target.kind !== 'type' || resource === null) return { entry, found, name: null };
  const given = method === 'PUT' ? resource['id'] : undefined;
  return { entry, found, name: { type: target.type, id: typeof given === 'string' ? given : randomUUID() } };
}

function linksOf(resolved: readonly Resolved[]): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  for (const [i, { entry, name }] of resolved.entries()) {
    if (entry.fullUrl === null || name === null || entry.method === 'GET') continue;
    if (links.has(entry.fullUrl)) throw malformed('fullUrl is given twice', `Bundle.entry[${i}].fullUrl`);
    links.set(entry.fullUrl, `${name.type}/${name.id}`);
  }
  return links;
}

async function conditionalLinks(
  db: Queryable,
  parts: RecordParts,
  { asked, entries }: TransactionRequest,
): Promise<ReadonlyMap<string, string>> {
  const links = new Map<string, string>();
  for (const [i, { resource }] of entries.entries()) {
    if (resource === null) continue;
    for (const text of conditionsIn(resource)) {
      if (links.has(text)) continue;
      const mark = text.indexOf('?');
      const condition = { type: text.slice(0, mark), query: text.slice(mark + 1) };
      const found = await atEntry(i, () => theOne(db, parts, { asked, condition }));
      if (found === null) throw inEntry(i, preconditionFailed(`nothing meets the reference ${text}`));
      links.set(text, `${found.type}/${found.id}`);
    }
  }
  return links;
}

function refuseDuplicates(resolved: readonly Resolved[]): void {
  const seen = new Set<string>();
  for (const [i, { entry, name, found }] of resolved.entries()) {
    const isWrite = entry.method !== 'GET' && !(entry.method === 'POST' && found !== null);
    if (name === null || !isWrite) continue;
    const text = `${name.type}/${name.id}`;
    if (seen.has(text)) throw malformed(`${text} is written twice in one transaction`, `Bundle.entry[${i}]`);
    seen.add(text);
  }
}

interface Planning {
  readonly asked: Asked;
  readonly one: Resolved;
  readonly links: Links;
}

async function planOne(db: Queryable, parts: RecordParts, { asked, one, links }: Planning): Promise<Plan> {
  const { entry, found, name } = one;
  const { method, ifMatch: onTopOf, patch } = entry;
  const resource = entry.resource === null ? null : linked(entry.resource, links, entry.fullUrl);
  switch (method) {
    case 'GET':
      return null;
    case 'POST':
      if (found !== null) return { kind: 'written', written: { ...found, outcome: 'unchanged' } };
      return plannedCreate(parts, asked, mustHave(resource), name?.id);
    case 'PUT':
      // As new or not at all.
      if (entry.ifNoneMatch === '*' && entry.target.kind === 'instance')
        return plannedCreate(parts, asked, mustHave(resource), name?.id);
      return plannedPut(parts, { asked, one, resource: mustHave(resource) });
    case 'PATCH':
      if (name === null || patch === null) throw notKnown(typeOf(entry), 'such a record');
      return plannedPatch(db, parts, { asked, named: { ...name, onTopOf }, patch });
    case 'DELETE':
      return name === null ? { kind: 'nothing' } : plannedDelete(parts, asked, { ...name, onTopOf });
  }
}

function plannedPut(
  parts: RecordParts,
  { asked, one, resource }: { readonly asked: Asked; readonly one: Resolved; readonly resource: ExactObject },
): PlannedWrite {
  const { entry, name } = one;
  const { type, id } = name ?? { type: typeOf(entry), id: '' };
  if (entry.target.kind === 'instance')
    return plannedUpdate(parts, asked, { type, id, resource, onTopOf: entry.ifMatch });
  // By condition: what meets it may be meant by its id or without one.
  if (one.found === null && resource['id'] === undefined) return plannedCreate(parts, asked, resource, id);
  const named = { ...resource, id: resource['id'] ?? id };
  return plannedUpdate(parts, asked, { type, id, resource: named, onTopOf: entry.ifMatch });
}

const typeOf = ({ target }: BundleEntry): string =>
  target.kind === 'history' ? (target.type ?? '') : target.type;

function mustHave(resource: ExactObject | null): ExactObject {
  if (resource === null) throw malformed('resource is missing');
  return resource;
}

async function carryOut(
  db: Queryable,
  parts: RecordParts,
  { asked, entries, plans }: TransactionRequest & { readonly plans: readonly Plan[] },
): Promise<readonly EntryResult[]> {
  const places = plans.flatMap((plan, i) => (isWrite(plan) ? [{ plan, i }] : []));
  const done = await commitWrites(
    db,
    parts,
    places.map(({ plan }) => plan),
  );
  const results: (EntryResult | null)[] = plans.map((plan) => (isWrite(plan) ? null : plan));
  for (const [at, result] of done.entries()) {
    const i = places[at]?.i ?? 0;
    if (result.kind === 'overtaken') throw new OvertakenError();
    if (result.kind === 'refused')
      throw wasOvertaken(entries[i], result.error) ? new OvertakenError() : inEntry(i, result.error);
    results[i] = { kind: 'written', written: result.written };
  }
  const reads = recordReader(parts, db);
  const all: EntryResult[] = [];
  for (const [i, entry] of entries.entries())
    all.push(results[i] ?? (await atEntry(i, () => readEntry(reads, asked, entry))));
  return all;
}

/** A patch without `If-Match` fits any version: made from one that is gone, it is made again. */
const wasOvertaken = (entry: BundleEntry | undefined, { status }: OutcomeError): boolean =>
  status === 412 && entry?.method === 'PATCH' && entry.ifMatch === null;

const isWrite = (plan: Plan): plan is PlannedWrite => plan !== null && 'asItIs' in plan;

async function atEntry<T>(i: number, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    throw error instanceof OutcomeError ? inEntry(i, error) : error;
  }
}

/** The findings of one entry, under its place in the bundle. */
export function inEntry(i: number, { status, issues }: OutcomeError): OutcomeError {
  return new OutcomeError(
    status,
    issues.map((issue): OutcomeIssue => ({
      ...issue,
      expression: (issue.expression ?? ['']).map((path) => placed(i, path)),
    })),
  );
}

function placed(i: number, path: string): string {
  if (path.startsWith('Bundle.entry[')) return path;
  const inside = path.replace(/^[A-Z][A-Za-z]*\.?/, '');
  return inside === '' ? `Bundle.entry[${i}]` : `Bundle.entry[${i}].resource.${inside}`;
}
