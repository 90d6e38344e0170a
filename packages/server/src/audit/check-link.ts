import type { ChainFault, FaultKind, StoredLink } from './chain-fault.js';
import { nextHash, subjectHashOf } from './chain-link.js';
import { type EntryText, type SubjectText, agentOf, patientsIn } from './entry-text.js';

/**
 * Whether a row is what was written at its place.
 * @param before the hash of the entry before; null when that is missing, and cannot be checked against.
 */
export function checkLink(row: StoredLink, before: Buffer | null): readonly ChainFault[] {
  const fault = (kind: FaultKind, detail: string): ChainFault => ({
    kind,
    chain: row.chain,
    position: row.position,
    detail,
  });
  const entry = asObject<EntryText>(row.entry);
  if (entry !== null && (entry.chain !== row.chain || entry.position !== row.position))
    return [fault('reordered', `the entry here was written as ${entry.position} of chain ${entry.chain}`)];
  const faults: ChainFault[] = [];
  if (before !== null && !nextHash(before, row.entry, row.subjectHash).equals(row.hash))
    faults.push(fault('changed', 'the hash does not follow from the entry and the one before'));
  if (row.subject !== null && !subjectHashOf(row.subject).equals(row.subjectHash))
    faults.push(fault('changed', 'what names the person does not fit its hash'));
  const column = entry === null ? 'entry' : wrongColumn(row, entry);
  if (column !== null) faults.push(fault('changed', `the column ${column} does not fit the text`));
  return faults;
}

/** The column that repeats something else than the texts say. */
function wrongColumn(row: StoredLink, entry: EntryText): string | null {
  if (row.at.toISOString() !== entry.at) return 'at';
  if (row.kind !== entry.kind) return 'kind';
  if (row.action !== (entry.action ?? entry.kind)) return 'action';
  const subject = row.subject === null || row.subject === '' ? null : asObject<SubjectText>(row.subject);
  if (row.agent !== agentOf(entry, subject)) return 'agent';
  return row.patients.join(' ') === patientsIn(subject).join(' ') ? null : 'patients';
}

function asObject<T extends object>(text: string): T | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as T) : null;
  } catch {
    return null;
  }
}
