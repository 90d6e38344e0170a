import type { HistoryWindow } from './history.js';
import { malformed, refusal } from './outcome-error.js';
import { type Parameters, lastOf } from './parameters.js';

const usualCount = 50;
const mostCount = 1000;
const known = new Set(['_count', '_since', '_at', '_before', '_format', '_pretty', '_summary', '_elements']);

/** @throws {OutcomeError} 400 for a parameter that history does not have, or a value that is none. */
export function historyWindow(
  parameters: Parameters,
  handling: 'strict' | 'lenient' = 'strict',
): HistoryWindow {
  for (const [name] of parameters)
    if (!known.has(name) && handling === 'strict')
      throw refusal(400, 'not-supported', { diagnostics: `history has no parameter ${name.slice(0, 64)}` });
  const since = lastOf(parameters, '_since');
  const at = lastOf(parameters, '_at');
  const before = lastOf(parameters, '_before');
  if (before !== null && !/^\d{1,18}$/.test(before))
    throw malformed('_before is taken from a link of the page before');
  return {
    count: countOf(lastOf(parameters, '_count')),
    since: since === null ? null : periodOf('_since', since).from,
    at: at === null ? null : periodOf('_at', at),
    before,
  };
}

function countOf(text: string | null): number {
  if (text === null) return usualCount;
  if (!/^\d{1,9}$/.test(text)) throw malformed('_count is a whole number');
  return Math.min(Number(text), mostCount);
}

const dateTime =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d))?)?)?$/;

/** From the first moment of a date to the first one after it; a date without a zone is in UTC. */
function periodOf(name: string, text: string): { readonly from: Date; readonly until: Date } {
  // In an address that is not escaped, the plus of a zone is a space.
  const parts = dateTime.exec(text.trim().replace(' ', '+'));
  if (parts === null) throw malformed(`${name} is a date or an instant`);
  const [, year = '', month, day, hour, , second, fraction, zone] = parts;
  const from = new Date(
    hour === undefined
      ? `${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`
      : fullOf(parts[0], { second, zone }),
  );
  if (Number.isNaN(from.getTime())) throw malformed(`${name} is a date or an instant`);
  const until = new Date(from);
  if (month === undefined) until.setUTCFullYear(until.getUTCFullYear() + 1);
  else if (day === undefined) until.setUTCMonth(until.getUTCMonth() + 1);
  else if (hour === undefined) until.setUTCDate(until.getUTCDate() + 1);
  else until.setTime(until.getTime() + (second === undefined ? 60_000 : fraction === undefined ? 1000 : 1));
  return { from, until };
}

function fullOf(
  text: string,
  { second, zone }: { second: string | undefined; zone: string | undefined },
): string {
  return second === undefined && zone !== undefined ? text.replace(zone, `:00${zone}`) : text;
}
