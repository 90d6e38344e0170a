import type { Interaction, Reach } from '../access/access-policy.js';
import { type Act, type Asked, type Touched, audited, once, touchedNothing } from './asked.js';
import { type ExactObject, type ExactValue, plainValue } from './exact-json.js';
import { type GroupWriter, groupWriter } from './group-writer.js';
import { type HistoryPage, type HistoryScope, type HistoryWindow, readHistory } from './history.js';
import { OutcomeError, type OutcomeIssue, forbidden } from './outcome-error.js';
import type { Written } from './planned-write.js';
import { type StoredRecord, readRecord, readVersion } from './read-records.js';
import type { RecordParts } from './record-parts.js';
import type { Queryable, SearchPage, SearchRequest } from './record-search.js';
import { reachFor } from './validated.js';
import { type RecordWriter, recordWriter } from './record-writer.js';

type Query = Omit<SearchRequest, 'reachOf'>;

/** A search as it came, for the audit trail. */
export type AskedSearch = Query & { readonly asWritten: string };

/**
 * The only way to records. Every call is made for somebody, goes no further than that person reaches, and is in the
 * audit trail before it answers, whether it was done, refused or failed. Failures are OutcomeErrors.
 */
export interface Repository extends RecordWriter {
  read(asked: Asked, type: string, id: string): Promise<StoredRecord>;
  readVersion(asked: Asked, wanted: { type: string; id: string; version: number }): Promise<StoredRecord>;
  history(asked: Asked, scope: HistoryScope, window: HistoryWindow): Promise<HistoryPage>;
  search(asked: Asked, query: AskedSearch): Promise<SearchPage>;
  everything(asked: Asked, patientId: string, parameters: SearchRequest['parameters']): Promise<SearchPage>;
  /** Findings about a resource that is not stored. */
  validate(asked: Asked, type: string, resource: ExactValue): Promise<readonly OutcomeIssue[]>;
}

export function openRepository(parts: RecordParts): Repository {
  const writer: GroupWriter = groupWriter(parts);
  const reads = recordReader(parts, parts.pool);
  const audit = <T>(asked: Asked, act: Act, run: () => Promise<{ value: T; touched: Touched }>) =>
    audited(parts.audit, { asked, act }, run);
  return {
    ...recordWriter(parts, writer),
    read: (asked, type, id) =>
      audit(asked, { action: 'read', target: `${type}/${id}` }, async () => {
        const value = await reads.read(asked, type, id);
        return { value, touched: { resources: [`${type}/${id}`], patients: value.patients } };
      }),
    readVersion: (asked, wanted) => {
      const target = `${wanted.type}/${wanted.id}/_history/${wanted.version}`;
      return audit(asked, { action: 'vread', target }, async () => {
        const value = await reads.readVersion(asked, wanted);
        return { value, touched: { resources: [target], patients: value.patients } };
      });
    },
    history: (asked, scope, window) => {
      const [level, target] =
        scope.type === null ? ['system', null] : scope.id === null ? ['type', scope.type] : ['instance', `${scope.type}/${scope.id}`];
      return audit(asked, { action: `history-${level}`, target }, async () => {
        const value = await reads.history(asked, scope, window);
        return { value, touched: touchedBy(value.entries) };
      });
    },
    search: (asked, { asWritten, ...query }) => {
      const act = { action: query.type === null ? 'search-system' : 'search-type', target: query.type, query: asWritten };
      return audit(asked, act, async () => {
        const value = await reads.search(asked, query);
        return { value, touched: touchedBy(value.records) };
      });
    },
    everything: (asked, patientId, parameters) =>
      audit(asked, { action: '$everything', target: `Patient/${patientId}` }, async () => {
        const value = await reads.everything(asked, patientId, parameters);
        return { value, touched: touchedBy(value.records) };
      }),
    validate: (asked, type, resource) =>
      audit(asked, { action: '$validate', target: type }, async () => ({
        value: parts.validate(plainValue(resource)),
        touched: touchedNothing,
      })),
  };
}

export type RecordReader = ReturnType<typeof recordReader>;

/** Reads without a trace: whoever calls this keeps the audit trail. */
export function recordReader(parts: RecordParts, db: Queryable) {
  const reach = (asked: Asked, interaction: Interaction, type: string) => reachFor(parts, asked, { interaction, type });
  const reachOf = ({ caller }: Asked) => (type: string) => parts.policy.reachOf(caller, 'search', type);
  return {
    read: (asked: Asked, type: string, id: string): Promise<StoredRecord> =>
      readRecord(db, reach(asked, 'read', type), { type, id }),
    readVersion: (asked: Asked, wanted: { type: string; id: string; version: number }): Promise<StoredRecord> =>
      readVersion(db, reach(asked, 'history', wanted.type), wanted),
    history(asked: Asked, scope: HistoryScope, window: HistoryWindow): Promise<HistoryPage> {
      const reaches = new Map<string, Reach>();
      if (scope.type !== null) reaches.set(scope.type, reach(asked, 'history', scope.type));
      else
        for (const type of parts.servedTypes) {
          const one = parts.policy.reachOf(asked.caller, 'history', type);
          if (one.extent !== 'none') reaches.set(type, one);
        }
      if (reaches.size === 0) throw forbidden('you may not read the history of anything');
      return readHistory(db, { scope, window, reaches });
    },
    async search(asked: Asked, query: Query): Promise<SearchPage> {
      if (query.type !== null) reach(asked, 'search', query.type);
      return parts.search.search(db, { ...query, reachOf: reachOf(asked) });
    },
    async everything(asked: Asked, patientId: string, parameters: SearchRequest['parameters']): Promise<SearchPage> {
      await readRecord(db, reach(asked, 'read', 'Patient'), { type: 'Patient', id: patientId });
      return parts.search.everything(db, { patientId, parameters, reachOf: reachOf(asked) });
    },
  };
}

export function touchedBy(
  shown: readonly { readonly type: string; readonly id: string; readonly patients: readonly string[] }[],
): Touched {
  return {
    resources: once(shown.map(({ type, id }) => `${type}/${id}`)),
    patients: once(shown.flatMap(({ patients }) => patients)),
  };
}

export type { Asked, ExactObject, OutcomeError, StoredRecord, Written };
