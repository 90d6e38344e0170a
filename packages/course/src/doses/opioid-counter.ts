import type { Knowledge } from '@cryobridge/knowledge';
import {
  claimReader,
  isPatch,
  opioidReading,
  sumOfReadings,
  type CaseMedication,
  type IsoDate,
  type OpioidReading,
  type Statement,
} from '@cryobridge/plan';
import type { OpioidDay } from './opioid-day.js';

export interface OpioidCounterInput {
  readonly knowledge: Knowledge;
  /** Id of the factor table; CDC-2022 unless told. */
  readonly table?: string;
  /** The person is treated for opioid use disorder: methadone is then not judged as a pain medicine. */
  readonly opioidUseDisorder?: boolean;
}

/** Reads orders by one table and remembers each, so that a year of days costs little more than one. */
export interface OpioidCounter {
  readonly table: string;
  readonly knowledge: Knowledge;
  /** Null: no opioid. The dates of the order are not looked at. */
  read(medication: CaseMedication): OpioidReading | null;
  /** By the name of the product, or by what is counted. */
  isPatch(drugText: string, unit: string | null): boolean;
  day(on: IsoDate, told: ToldOfDay): OpioidDay;
}

export interface ToldOfDay {
  readonly readings: readonly OpioidReading[];
  readonly unknowns?: readonly Statement[];
  readonly notes?: readonly Statement[];
}

/** Ends the ids of what is told beside a total and does not make it unknown. */
const besideTotal = '.use-disorder';

export function opioidCounter({
  knowledge,
  table = 'CDC-2022',
  opioidUseDisorder,
}: OpioidCounterInput): OpioidCounter {
  const read = claimReader(knowledge);
  const input = { knowledge, read, table, ...(opioidUseDisorder === undefined ? {} : { opioidUseDisorder }) };
  const remembered = new Map<string, OpioidReading | null>();
  const patches = new Map<string, boolean>();
  return {
    knowledge,
    table: knowledge.opioidTables[table]?.label ?? table,
    read(medication) {
      const { text, codes, order, status } = medication;
      const key = JSON.stringify([text, codes, order, status]);
      const known = remembered.get(key);
      if (known !== undefined) return known;
      const reading = opioidReading(medication, input);
      remembered.set(key, reading);
      return reading;
    },
    isPatch(drugText, unit) {
      const key = `${unit ?? ''} ${drugText}`;
      const known = patches.get(key) ?? isPatch(drugText, unit);
      patches.set(key, known);
      return known;
    },
    day(on, { readings, unknowns = [], notes = [] }) {
      const sum = sumOfReadings(readings);
      const told = sum.unknowns.map(({ drug, why }) => ({ ...why, facts: { ...why.facts, medicine: drug } }));
      const open = [...unknowns, ...told.filter(({ id }) => !id.endsWith(besideTotal))];
      const beside = told.filter(({ id }) => id.endsWith(besideTotal));
      const ofItems = sum.items.flatMap(({ note }) => note ?? []);
      return {
        on,
        mme: open.length === 0 ? sum.convertedMmePerDay : null,
        convertedMme: sum.convertedMmePerDay,
        unknowns: once(open),
        notes: once([...notes, ...beside, ...ofItems]),
      };
    },
  };
}

function once(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>();
  return statements.filter((statement) => {
    const key = JSON.stringify([statement.id, statement.facts]);
    return !seen.has(key) && seen.add(key);
  });
}
