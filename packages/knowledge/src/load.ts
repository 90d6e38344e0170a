/**
 * Validates and compiles authored knowledge. Pure: takes the texts, gives the record.
 *
 * Authored form (each file is a YAML list; the folder says what is in it):
 * - `sources/`: id `src:…`, title, year, url, doi, pmid, quality
 * - `claims/`: id `claim:…`, label, value, unit, range, distribution, basis, sources [{source, place}], doubts
 * - `concepts/`: id `concept:…`, label, kind, code lists without dots, text phrases in lower case
 * - `nerves/`, `probes/`, `drugs/`: the fields of `NerveSite`, `Probe`, `Drug`; their numbers under
 *   `quantities:` by field name, each written like a claim without id. `nerve:tibial-popliteal` with the
 *   quantity `areaMm2` makes the claim `claim:nerve.tibial-popliteal.areaMm2`.
 * - `opioids/`: tables; each factor becomes `claim:opioid.<table>.<drug>.<route>`
 */
import { parseDocument } from 'yaml';
import { z } from 'zod';
import {
  claimSchema,
  conceptSchema,
  drugSchema,
  nerveSchema,
  opioidTableSchema,
  probeSchema,
  sourceSchema,
} from './schema.js';
import type {
  Claim,
  ClaimId,
  ClaimValue,
  Concept,
  Drug,
  Knowledge,
  NerveSite,
  OpioidTable,
  Probe,
  Source,
  SourceRef,
} from './types.js';

export interface KnowledgeFile {
  /** Folder and name, such as `claims/timing.yaml`. */
  readonly path: string;
  readonly text: string;
}

export interface KnowledgeFault {
  readonly file: string;
  readonly field: string;
  readonly reason: string;
}

/** Every fault found, each with file, field and reason. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  constructor(readonly faults: readonly KnowledgeFault[]) {
    super(faults.map(({ file, field, reason }) => `${file}: ${field}: ${reason}`).join('\n'));
  }
}

const schemas = {
  sources: sourceSchema,
  claims: claimSchema,
  concepts: conceptSchema,
  nerves: nerveSchema,
  probes: probeSchema,
  drugs: drugSchema,
  opioids: opioidTableSchema,
} as const;
type Folder = keyof typeof schemas;

interface Authored<T> {
  readonly file: string;
  readonly field: string;
  readonly entry: T;
}

/**
 * @param digest SHA-256 of a text as hex, so that this module needs no platform.
 * @throws {KnowledgeError} naming every fault.
 */
export function loadKnowledge(files: readonly KnowledgeFile[], digest: (text: string) => string): Knowledge {
  const faults: KnowledgeFault[] = [];
  const read = <F extends Folder>(folder: F) => readFolder(folder, files, faults);
  for (const file of files) {
    if (!((file.path.split('/')[0] ?? '') in schemas))
      faults.push({ file: file.path, field: '-', reason: 'unknown folder' });
  }
  const sources = index(read('sources'), faults, (entry): Source => entry as Source);
  const claims: Record<ClaimId, Claim> = {};
  const put = (claim: Claim, at: { file: string; field: string }) => {
    if (claims[claim.id] !== undefined) faults.push({ ...at, reason: `${claim.id} is defined twice` });
    faults.push(
      ...claimFaults(claim, sources).map((fault) => ({
        file: at.file,
        field: `${at.field}.${fault.field}`,
        reason: fault.reason,
      })),
    );
    claims[claim.id] = claim;
  };
  for (const { entry, file, field } of read('claims')) put(entry as Claim, { file, field });

  const withQuantities = <T>({
    entry,
    file,
    field,
  }: Authored<{ id: string; label: string; quantities: Record<string, object> }>): T => {
    const { quantities, ...rest } = entry;
    const stem = entry.id.replace(':', '.');
    const ids = Object.entries(quantities).map(([name, quantity]) => {
      const id: ClaimId = `claim:${stem}.${name}`;
      put({ id, label: `${entry.label}: ${name}`, ...quantity } as Claim, {
        file,
        field: `${field}.quantities.${name}`,
      });
      return [name, id] as const;
    });
    return { ...rest, claims: Object.fromEntries(ids) } as T;
  };
  const nerveSites = index(read('nerves'), faults, (_, authored) => withQuantities<NerveSite>(authored));
  const probes = index(read('probes'), faults, (_, authored) => withQuantities<Probe>(authored));
  const drugs = index(read('drugs'), faults, (_, authored) => withQuantities<Drug>(authored));
  const concepts = index(read('concepts'), faults, (entry): Concept => entry as Concept);
  const opioidTables = index(read('opioids'), faults, (entry, at) =>
    tableWithClaims(entry, (claim) => put(claim, at)),
  );

  for (const { entry, file, field } of read('nerves')) {
    for (const [i, { gapClaim }] of entry.neighbours.entries()) {
      if (gapClaim !== null && claims[gapClaim as ClaimId] === undefined) {
        faults.push({
          file,
          field: `${field}.neighbours[${i}].gapClaim`,
          reason: `${gapClaim} is not a claim`,
        });
      }
    }
  }
  for (const { entry, file, field } of read('drugs')) {
    if (concepts[entry.concept as keyof typeof concepts] === undefined)
      faults.push({ file, field: `${field}.concept`, reason: `${entry.concept} is not a concept` });
  }
  if (faults.length > 0) throw new KnowledgeError(distinct(faults));
  const content = sortedByKey({ claims, sources, concepts, nerveSites, probes, drugs, opioidTables });
  return { version: digest(JSON.stringify(content)).slice(0, 12), ...content } as Knowledge;
}

function readFolder<F extends Folder>(
  folder: F,
  files: readonly KnowledgeFile[],
  faults: KnowledgeFault[],
): Authored<z.infer<(typeof schemas)[F]>>[] {
  return files
    .filter(({ path }) => path.startsWith(`${folder}/`))
    .flatMap(({ path: file, text }) => {
      const document = parseDocument(text, { uniqueKeys: true });
      const broken = document.errors[0];
      if (broken !== undefined) {
        faults.push({ file, field: `line ${broken.linePos?.[0].line ?? '?'}`, reason: broken.message });
        return [];
      }
      const list: unknown = document.toJS() ?? [];
      if (!Array.isArray(list)) {
        faults.push({ file, field: '-', reason: 'must be a list' });
        return [];
      }
      return list.flatMap((raw: unknown, i) => {
        const field = nameOf(raw) ?? `[${i}]`;
        const parsed = schemas[folder].safeParse(raw);
        if (parsed.success) return [{ file, field, entry: parsed.data as z.infer<(typeof schemas)[F]> }];
        faults.push(
          ...parsed.error.issues.map((issue) => ({
            file,
            field: [field, ...issue.path].join('.'),
            reason: issue.message,
          })),
        );
        return [];
      });
    });
}

function nameOf(raw: unknown): string | null {
  return typeof raw === 'object' && raw !== null && 'id' in raw && typeof raw.id === 'string' ? raw.id : null;
}

function index<E extends { id: string }, T>(
  authored: readonly Authored<E>[],
  faults: KnowledgeFault[],
  make: (entry: E, authored: Authored<E>) => T,
): Record<string, T> {
  const out: Record<string, T> = {};
  for (const each of authored) {
    if (out[each.entry.id] !== undefined)
      faults.push({ file: each.file, field: each.field, reason: `${each.entry.id} is defined twice` });
    out[each.entry.id] = make(each.entry, each);
  }
  return out;
}

function tableWithClaims(table: z.infer<typeof opioidTableSchema>, put: (claim: Claim) => void): OpioidTable {
  const factors = table.factors.map(({ basis, place, doubts, ...factor }) => {
    const claim: ClaimId = `claim:opioid.${table.id}.${factor.drug}.${factor.route}`;
    const unit = Array.isArray(factor.factor)
      ? 'list'
      : { mg: 'MME/mg', 'ug/h': 'MME/(ug/h)', ug: 'MME/ug' }[factor.per];
    const value: ClaimValue = Array.isArray(factor.factor)
      ? factor.factor.map((band) => `≤ ${band.upTo ?? '∞'}: ${band.factor}`)
      : factor.factor;
    const sources = table.sources.map(({ source }) => ({ source, place })) as readonly SourceRef[];
    put({
      id: claim,
      label: `${table.label}: ${factor.drug}, ${factor.route}`,
      value,
      unit,
      basis,
      sources,
      ...(doubts === undefined ? {} : { doubts }),
    });
    return { ...factor, claim };
  });
  return { id: table.id, label: table.label, sources: table.sources as readonly SourceRef[], factors };
}

const unsure = new Set(['ai_secondary', 'recalled', 'inference']);

function claimFaults(claim: Claim, sources: Record<string, Source>): { field: string; reason: string }[] {
  const faults: { field: string; reason: string }[] = [];
  const missing = claim.sources.filter(({ source }) => sources[source] === undefined);
  faults.push(...missing.map(({ source }) => ({ field: 'sources', reason: `${source} is not a source` })));
  const qualities = claim.sources.flatMap(({ source }) => sources[source]?.quality ?? []);
  if (
    claim.basis !== 'assumed' &&
    qualities.length > 0 &&
    qualities.every((quality) => unsure.has(quality))
  ) {
    faults.push({
      field: 'basis',
      reason: `must be assumed: its sources are only ${[...new Set(qualities)].join(', ')}`,
    });
  }
  const [low, high] = claim.range ?? [];
  if (low !== undefined && high !== undefined) {
    if (low > high) faults.push({ field: 'range', reason: 'runs backwards' });
    if (typeof claim.value === 'number' && (claim.value < low || claim.value > high))
      faults.push({ field: 'value', reason: 'lies outside its range' });
  }
  if (claim.distribution?.kind === 'uniform' || claim.distribution?.kind === 'triangular') {
    if (claim.distribution.low >= claim.distribution.high)
      faults.push({ field: 'distribution', reason: 'low must be below high' });
  }
  const worded = claim.unit === 'text' || claim.unit === 'list' || claim.unit === 'yes-no';
  if (worded === (typeof claim.value === 'number'))
    faults.push({ field: 'unit', reason: `${claim.unit} does not fit the value` });
  return faults.filter(({ reason }) => claim.value !== null || !reason.includes('does not fit'));
}

function distinct(faults: readonly KnowledgeFault[]): KnowledgeFault[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function sortedByKey<T extends Record<string, Record<string, unknown>>>(content: T): T {
  return Object.fromEntries(
    Object.entries(content).map(([kind, entries]) => [
      kind,
      Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1))),
    ]),
  ) as T;
}
