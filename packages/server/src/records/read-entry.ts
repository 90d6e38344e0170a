import type { Asked } from './asked.js';
import type { BundleEntry } from './bundle-entry.js';
import type { EntryResult } from './entry-result.js';
import { historyWindow } from './history-window.js';
import { parametersOf } from './parameters.js';
import type { RecordReader } from './record-reader.js';

/** Carries out a GET of a batch or transaction. */
export async function readEntry(
  reads: RecordReader,
  asked: Asked,
  { target }: BundleEntry,
): Promise<EntryResult> {
  switch (target.kind) {
    case 'instance':
      return { kind: 'record', record: await reads.read(asked, target.type, target.id) };
    case 'version':
      return { kind: 'record', record: await reads.readVersion(asked, target) };
    case 'history': {
      const window = historyWindow(parametersOf(target.query));
      const page = await reads.history(asked, target, window);
      return { kind: 'history', scope: target, query: target.query, page };
    }
    case 'type': {
      const { type, query } = target;
      const parameters = parametersOf(query);
      const page = await reads.search(asked, {
        type,
        compartment: null,
        parameters,
        handling: 'strict',
        asWritten: `${type}?${query}`,
      });
      return { kind: 'search', type, page };
    }
  }
}
