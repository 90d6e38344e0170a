import type { AuditFilter, AuditLine, AuditPage, AuditSearch } from '@cryobridge/contract';
import type pg from 'pg';
import type { StoredLink } from '../audit/chain-fault.js';
import type { EntryText, SubjectText } from '../audit/entry-text.js';
import { auditEventId } from '../audit-events/audit-event.js';
import { readAuditQuery } from '../audit-events/audit-query.js';
import { cursorOf, readCursor, readEventRows } from '../audit-events/event-rows.js';

type Queries = Pick<pg.Pool, 'query'>;

/** One page of what a filter lets through, newest first. */
export async function auditPage(
  pool: Queries,
  { after, ...filter }: AuditSearch,
  count: number,
): Promise<AuditPage> {
  const query = readAuditQuery([...parametersOf(filter), ['_count', String(count)]], 'strict');
  const rows = await readEventRows(pool, query, after === undefined ? null : readCursor(after));
  const shown = rows.slice(0, count);
  const last = shown.at(-1);
  return {
    lines: shown.map(lineOf),
    next: rows.length > shown.length && last !== undefined ? cursorOf(last) : null,
  };
}

function parametersOf({ patientId, userId, action, day }: AuditFilter): [string, string][] {
  return Object.entries({ patient: patientId, agent: userId, subtype: action, date: day }).flatMap(
    ([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]),
  );
}

function lineOf(row: StoredLink): AuditLine {
  const entry = JSON.parse(row.entry) as EntryText;
  const subject =
    row.subject === null || row.subject === '' ? null : (JSON.parse(row.subject) as SubjectText);
  const who = entry.agent ?? subject?.agent ?? null;
  return {
    id: auditEventId(row),
    at: row.at.toISOString(),
    action: row.action,
    outcome: entry.outcome ?? 'success',
    status: entry.status ?? null,
    // A patient is told by their record's id, never by name.
    who: who === null ? null : { id: who.userId, name: entry.role === 'patient' ? 'a patient' : who.display },
    role: entry.role ?? null,
    resources: subject?.resources ?? (entry.of === undefined ? [] : [entry.of]),
    patients: row.patients,
    erased: row.subject === null,
  };
}

const columns = ['at', 'action', 'outcome', 'status', 'user', 'user id', 'role', 'patients', 'resources'];

/** RFC 4180. A cell that a spreadsheet would run as a formula is made text. */
export function auditCsv(lines: readonly AuditLine[]): string {
  const rows = lines.map(({ at, action, outcome, status, who, role, patients, resources, erased }) => [
    at,
    action,
    outcome,
    status === null ? '' : String(status),
    who?.name ?? '',
    who?.id ?? '',
    role ?? '',
    erased ? 'erased' : patients.join(' '),
    resources.join(' '),
  ]);
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
