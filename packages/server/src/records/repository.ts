import { type Act, type Asked, type Done, type Touched, audited, once, touchedNothing } from './asked.js';
import { onceWriter } from './create-once.js';
import { type ExactObject, type ExactValue, plainValue } from './exact-json.js';
import { type GroupWriter, groupWriter } from './group-writer.js';
import type { OutcomeIssue } from './outcome-error.js';
import type { RecordParts } from './record-parts.js';
import type { BundleEntry } from './bundle-entry.js';
import { type EntryResult, touchedByEntries } from './entry-result.js';
import { readTogether } from './read-together.js';
import { type RecordReader, recordReader } from './record-reader.js';
import { runTransaction } from './transaction.js';
import { type RecordWriter, recordWriter } from './record-writer.js';

/**
 * The only way to records. Every call is made for somebody, goes no further than that person reaches, and is in the
 * audit trail before it answers, whether it was done, refused or failed. Failures are OutcomeErrors.
 */
export interface Repository extends RecordWriter, RecordReader {
  /** All entries or none. Results in the order of the entries. */
  transaction(asked: Asked, entries: readonly BundleEntry[]): Promise<readonly EntryResult[]>;
  /**
   * All of these under the ids that they carry, once and for all: false, and nothing written, when one of the ids was
   * ever taken, by whomever. For what a device names itself and may send again; whoever may only create may call it.
   */
  createOnce(asked: Asked, resources: readonly ExactObject[]): Promise<boolean>;
  /** Findings about a resource that is not stored. */
  validate(asked: Asked, type: string, resource: ExactValue): Promise<readonly OutcomeIssue[]>;
}

export function openRepository(parts: RecordParts): Repository {
  const writer: GroupWriter = groupWriter(parts);
  const createOnce = onceWriter(parts);
  const reads = recordReader(parts, parts.pool, readTogether(parts.pool));
  const audit = <T>(asked: Asked, act: Act, run: () => Promise<Done<T>>) =>
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
        scope.type === null
          ? ['system', null]
          : scope.id === null
            ? ['type', scope.type]
            : ['instance', `${scope.type}/${scope.id}`];
      return audit(asked, { action: `history-${level}`, target }, async () => {
        const value = await reads.history(asked, scope, window);
        return { value, touched: touchedBy(value.entries) };
      });
    },
    search: (asked, query) => {
      const act = {
        action: query.type === null ? 'search-system' : 'search-type',
        target: query.type,
        query: query.asWritten,
      };
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
    transaction: (asked, entries) =>
      audit(asked, { action: 'transaction', target: null }, async () => {
        const value = await runTransaction(parts, { asked, entries });
        return { value, touched: touchedByEntries(entries, value) };
      }),
    createOnce: (asked, resources) =>
      audit(asked, { action: 'create', target: null }, async () => {
        const written = await createOnce(asked, resources);
        const touched = written === null ? touchedNothing : touchedBy(written);
        return { value: written !== null, touched, status: written === null ? 200 : 201 };
      }),
    validate: (asked, type, resource) =>
      audit(asked, { action: '$validate', target: type }, async () => ({
        value: parts.validate(plainValue(resource)),
        touched: touchedNothing,
      })),
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
