import type pg from 'pg';
import { type StoredLink, linkColumns } from '../audit/chain-fault.js';
import { notKnown } from '../records/outcome-error.js';
import { auditEventId } from './audit-event.js';
import { type AuditQuery, readPlace } from './audit-query.js';

/** What is for the chains themselves is no event. */
export const areEvents = `kind in ('event', 'erasure')`;

export interface Cursor {
  readonly at: string;
  readonly chain: string;
  readonly position: number;
}

export const cursorOf = ({ at, chain, position }: StoredLink) =>
  `${at.getTime()}.${auditEventId({ chain, position })}`;

export function readCursor(text: string): Cursor {
  const [, atMs = '', id = ''] = /^(\d{1,15})\.(.*)$/.exec(text) ?? [];
  const place = readPlace(id);
  if (place === null) throw notKnown('the page', text.slice(0, 100));
  return { ...place, at: new Date(Number(atMs)).toISOString() };
}

export async function readEventRows(
  pool: Pick<pg.Pool, 'query'>,
  { conditions, values, count }: AuditQuery,
  after: Cursor | null,
): Promise<readonly StoredLink[]> {
  const all = [...values];
  const bind = (value: unknown) => `$${all.push(value)}`;
  const before = after === null ? [] : [cursorSql(bind(after.at), bind(after.chain), bind(after.position))];
  const where = [areEvents, ...conditions, ...before].join(' and ');
  const { rows } = await pool.query<StoredLink>(
    `select ${linkColumns} from audit_entry where ${where}
     order by at desc, chain, position desc limit ${count + 1}`,
    all,
  );
  return rows;
}

const cursorSql = (at: string, chain: string, position: string) =>
  `at <= ${at}::timestamptz and (at < ${at}::timestamptz or chain > ${chain}::uuid
    or (chain = ${chain}::uuid and position < ${position}::bigint))`;
