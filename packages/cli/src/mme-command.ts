import { medicationsOf, ordersFile } from '@cryobridge/contract';
import { type OpioidDay, opioidSeries } from '@cryobridge/course';
import { RecordError, readOrders } from '@cryobridge/fhir';
import { knowledge } from '@cryobridge/knowledge';
import {
  type CaseMedication,
  type IsoDate,
  claimReader,
  daysBetween,
  opioidDayTotal,
} from '@cryobridge/plan';
import { dateFlag } from './flags.js';
import type { MmeFound } from './mme-found.js';
import { mmeText } from './mme-text.js';
import { nameOf, readJson } from './read-input.js';
import { BadInputError, type ExitCode, type Terminal, badInput, exitCodes } from './terminal.js';

export interface MmeFlags {
  readonly json?: boolean;
  readonly table?: string;
  readonly on?: string;
  readonly from?: string;
  readonly until?: string;
}

const kinds = ['prescribed', 'dispensed', 'administered', 'reported'] as const;
const mostDays = 3700;

/** Counts opioids of a record or of a list of orders; exit code 4 when a day that was asked for is not known. */
export async function mmeCommand(path: string, flags: MmeFlags, terminal: Terminal): Promise<ExitCode> {
  const table = tableFlag(flags.table);
  const { from, until } = daysOf(flags, terminal);
  const read = readOrdersOf(await readJson(path, terminal), { name: nameOf(path), until });
  const course = { medications: read.medications, reports: [], episodes: [] };
  const found: MmeFound = {
    from,
    until,
    ...opioidSeries(course, { knowledge, table, from, until, now: until }),
    orders: kinds
      .filter((kind) => read.medications.some((each) => each.kind === kind))
      .map((kind) => totalOf(read.medications, { kind, table, now: until })),
    warnings: read.warnings,
  };
  terminal.stdout.write(flags.json === true ? `${JSON.stringify(found)}\n` : mmeText(found, terminal));
  return isKnown(found, read.medications) ? exitCodes.proceed : exitCodes.cannotTell;
}

function totalOf(
  medications: readonly CaseMedication[],
  {
    kind,
    table,
    now,
  }: { readonly kind: CaseMedication['kind']; readonly table: string; readonly now: IsoDate },
) {
  const total = opioidDayTotal(medications, {
    knowledge,
    read: claimReader(knowledge),
    table,
    series: kind,
    now,
  });
  return { kind, ...total };
}

/** Only series that the record speaks of can be asked for. */
function isKnown(found: MmeFound, medications: readonly CaseMedication[]): boolean {
  const has = (...wanted: readonly CaseMedication['kind'][]) =>
    medications.some(({ kind }) => wanted.includes(kind));
  const asked: OpioidDay[] = [
    ...(has('prescribed') ? found.prescribed : []),
    ...(has('dispensed') ? found.dispensed : []),
    ...(has('administered', 'reported') ? found.taken : []),
  ];
  return asked.length > 0 && asked.every(({ mme }) => mme !== null);
}

function tableFlag(text = 'CDC-2022'): string {
  const tables = Object.keys(knowledge.opioidTables);
  const found = tables.find((table) => table.toLowerCase() === text.trim().toLowerCase().replace(/\s+/, '-'));
  if (found !== undefined) return found;
  throw badInput(`--table: "${text}" is not one of ${tables.sort().join(', ')}`);
}

function daysOf({ on, from, until }: MmeFlags, terminal: Terminal): { from: IsoDate; until: IsoDate } {
  if (on !== undefined && (from !== undefined || until !== undefined))
    throw badInput('--on: a single day; give it without --from and --until');
  if (on !== undefined) {
    const day = dateFlag('--on', on);
    return { from: day, until: day };
  }
  const last = until === undefined ? terminal.today() : dateFlag('--until', until);
  const first = from === undefined ? last : dateFlag('--from', from);
  if (first > last) throw badInput(`--from: ${first} is after ${last}`);
  if (daysBetween(first, last) >= mostDays) throw badInput(`--from: more than ${mostDays} days to ${last}`);
  return { from: first, until: last };
}

interface OrdersRead {
  readonly medications: readonly CaseMedication[];
  readonly warnings: readonly string[];
}

function readOrdersOf(
  json: unknown,
  { name, until }: { readonly name: string; readonly until: IsoDate },
): OrdersRead {
  if (isOwn(json)) return { medications: ownOrders(json, name), warnings: [] };
  try {
    const { medications, warnings } = readOrders(json, until);
    return { medications, warnings: warnings.map(({ path, message }) => `${path}: ${message}`) };
  } catch (error) {
    if (!(error instanceof RecordError)) throw error;
    throw new BadInputError(error.faults.map(({ path, message }) => `${name}: ${path}: ${message}`));
  }
}

function isOwn(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'orders' in json && !('resourceType' in json);
}

function ownOrders(json: unknown, name: string): readonly CaseMedication[] {
  const read = ordersFile.safeParse(json);
  if (read.success) return medicationsOf(read.data);
  throw new BadInputError(
    read.error.issues.map(({ path, message }) => {
      const place = path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
        .join('');
      return `${name}: ${place.replace(/^\./, '')}: ${message}`;
    }),
  );
}
