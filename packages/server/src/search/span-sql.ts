import type { DateTest, QuantityTest } from '@cryobridge/fhir/search';
import type { Bind } from '../access/reach-sql.js';

/**
 * A record's span of time, from `low_ms` up to but not including `high_ms`, against that of a search. The conditions
 * are written so that the index on `high_ms` bounds most of them.
 */
export function dateSql({ comparator, fromMs, toMs }: DateTest, row: string, bind: Bind): string {
  const [low, high] = [`${row}.low_ms`, `${row}.high_ms`];
  const from = () => `${bind(fromMs)}::bigint`;
  const to = () => `${bind(toMs)}::bigint`;
  switch (comparator) {
    case 'eq':
      return `(${low} >= ${from()} and ${high} > ${from()} and ${high} <= ${to()})`;
    case 'ne':
      return `not (${low} >= ${from()} and ${high} <= ${to()})`;
    case 'gt':
      return `(${high} > ${to()})`;
    case 'lt':
      return `(${low} < ${from()})`;
    case 'ge':
      return `(${high} > ${from()} and (${high} > ${to()} or ${low} >= ${from()}))`;
    case 'le':
      return `(${low} < ${to()} and (${low} < ${from()} or ${high} <= ${to()}))`;
    case 'sa':
      return `(${low} >= ${to()} and ${high} > ${to()})`;
    case 'eb':
      return `(${high} <= ${from()})`;
    case 'ap':
      return `(${high} > ${from()} and ${low} < ${to()})`;
  }
}

/** The same for the moment a record was last written, which is one millisecond long. */
export function updatedSql({ comparator, fromMs, toMs }: DateTest, row: string, bind: Bind): string {
  const at = `${row}.last_updated`;
  const from = () => `${bind(timestamp(fromMs))}::timestamptz`;
  const to = () => `${bind(timestamp(toMs))}::timestamptz`;
  switch (comparator) {
    case 'eq':
    case 'ap':
      return `(${at} >= ${from()} and ${at} < ${to()})`;
    case 'ne':
      return `not (${at} >= ${from()} and ${at} < ${to()})`;
    case 'gt':
    case 'sa':
      return `${at} >= ${to()}`;
    case 'lt':
    case 'eb':
      return `${at} < ${from()}`;
    case 'ge':
      return `${at} >= ${from()}`;
    case 'le':
      return `${at} < ${to()}`;
  }
}

const [firstMoment, lastMoment] = [Date.UTC(1000, 0), Date.UTC(9999, 11, 31)];

function timestamp(milliseconds: number): string {
  return new Date(Math.min(Math.max(milliseconds, firstMoment), lastMoment)).toISOString();
}

/** A record's quantity, from `low` to `high` with both ends, against that of a search. */
export function quantitySql(
  { comparator, value, from, to, unit }: QuantityTest,
  row: string,
  bind: Bind,
): string {
  const number = (each: number): string => `${bind(each)}::float8`;
  const [low, high] = [`${row}.low`, `${row}.high`];
  const conditions = [unitSql(unit, row, bind)];
  switch (comparator) {
    case 'eq':
      conditions.push(`${low} >= ${number(from)} and ${high} >= ${number(from)} and ${high} < ${number(to)}`);
      break;
    case 'ne':
      conditions.push(`not (${low} >= ${number(from)} and ${high} < ${number(to)})`);
      break;
    case 'gt':
      conditions.push(`${high} > ${number(value)}`);
      break;
    case 'lt':
      conditions.push(`${low} < ${number(value)}`);
      break;
    case 'ge':
      conditions.push(`${high} >= ${number(value)}`);
      break;
    case 'le':
      conditions.push(`${low} <= ${number(value)}`);
      break;
    case 'sa':
      conditions.push(`${low} > ${number(value)}`);
      break;
    case 'eb':
      conditions.push(`${high} < ${number(value)}`);
      break;
    case 'ap':
      conditions.push(`${high} >= ${number(from)} and ${low} <= ${number(to)}`);
      break;
  }
  return `(${conditions.join(' and ')})`;
}

/** Without a system, the code or the unit as people read it. */
function unitSql(unit: QuantityTest['unit'], row: string, bind: Bind): string {
  if (unit === null) return 'true';
  const { system, code } = unit;
  if (system === null) return `${bind(code)}::text in (${row}.code, ${row}.unit)`;
  const ofSystem = `${row}.system = ${bind(system)}::text`;
  return code === '' ? ofSystem : `${ofSystem} and ${row}.code = ${bind(code)}::text`;
}
