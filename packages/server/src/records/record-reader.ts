import type { Interaction, Reach } from '../access/access-policy.js';
import type { Asked } from './asked.js';
import { type HistoryPage, type HistoryScope, type HistoryWindow, readHistory } from './history.js';
import { forbidden } from './outcome-error.js';
import { type StoredRecord, readRecord, readVersion } from './read-records.js';
import type { RecordParts } from './record-parts.js';
import type { Queryable, SearchPage, SearchRequest } from './record-search.js';
import { reachFor } from './validated.js';

/** A search, and how it came, for the audit trail. */
export type AskedSearch = Omit<SearchRequest, 'reachOf'> & { readonly asWritten: string };

export interface RecordReader {
  read(asked: Asked, type: string, id: string): Promise<StoredRecord>;
  readVersion(asked: Asked, wanted: { type: string; id: string; version: number }): Promise<StoredRecord>;
  history(asked: Asked, scope: HistoryScope, window: HistoryWindow): Promise<HistoryPage>;
  search(asked: Asked, query: AskedSearch): Promise<SearchPage>;
  /** `Patient/[id]/$everything`. */
  everything(asked: Asked, patientId: string, parameters: SearchRequest['parameters']): Promise<SearchPage>;
}

type ReadOne = (
  reach: Reach,
  wanted: { readonly type: string; readonly id: string },
) => Promise<StoredRecord>;

/** Reads without a trace: whoever calls this keeps the audit trail. */
export function recordReader(
  parts: RecordParts,
  db: Queryable,
  readOne: ReadOne = (reach, wanted) => readRecord(db, reach, wanted),
): RecordReader {
  const reach = (asked: Asked, interaction: Interaction, type: string) =>
    reachFor(parts, asked, { interaction, type });
  const reachOf =
    ({ caller }: Asked) =>
    (type: string) =>
      parts.policy.reachOf(caller, 'search', type);
  return {
    read: (asked: Asked, type: string, id: string): Promise<StoredRecord> =>
      readOne(reach(asked, 'read', type), { type, id }),
    readVersion: (
      asked: Asked,
      wanted: { type: string; id: string; version: number },
    ): Promise<StoredRecord> => readVersion(db, reach(asked, 'history', wanted.type), wanted),
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
    async search(asked: Asked, query: AskedSearch): Promise<SearchPage> {
      if (query.type !== null) reach(asked, 'search', query.type);
      return parts.search.search(db, { ...query, reachOf: reachOf(asked) });
    },
    async everything(
      asked: Asked,
      patientId: string,
      parameters: SearchRequest['parameters'],
    ): Promise<SearchPage> {
      await readRecord(db, reach(asked, 'read', 'Patient'), { type: 'Patient', id: patientId });
      return parts.search.everything(db, { patientId, parameters, reachOf: reachOf(asked) });
    },
  };
}
