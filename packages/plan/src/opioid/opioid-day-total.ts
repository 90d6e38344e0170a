import type { ConceptId, Knowledge, OpioidTable } from '@cryobridge/knowledge';
import type { CaseMedication, IsoDate } from '../case.js';
import type { Statement } from '../decision.js';
import type { OpioidTotal } from '../plan.js';
import type { ClaimReader } from '../read.js';
import { roundTo } from '../round.js';
import { matchesConcept, mentions } from '../select/matches-concept.js';
import { cite, factorFor, mmePerDay, type MmePerDay } from './mme-per-day.js';
import { opioidNamed } from './opioid-names.js';
import { orderOn } from './order-on.js';
import { reassessRule } from './opioid-rules.js';
import { opioidStatement, refuse, type Refusal } from './statement.js';

export interface DayTotalInput {
  readonly knowledge: Knowledge;
  readonly read: ClaimReader;
  /** Id of the table; CDC-2022 unless told. */
  readonly table?: string;
  /** Prescribed, dispensed, taken and reported are separate series and never add up. */
  readonly series?: CaseMedication['kind'];
  /** Orders that ended before or start after this day do not count; dated steps count as they hold on it. */
  readonly now?: IsoDate;
  /** The person is treated for opioid use disorder: methadone is then not judged as a pain medicine. */
  readonly opioidUseDisorder?: boolean;
}

/**
 * Day total of the active opioids of one series. `mmePerDay` is null when any of them could not be
 * converted, and when the record holds no medicines at all: a silent record is not an opioid-free person.
 */
export function opioidDayTotal(medications: readonly CaseMedication[], input: DayTotalInput): OpioidTotal {
  const series = input.series ?? 'prescribed';
  const table = input.knowledge.opioidTables[input.table ?? 'CDC-2022'];
  const current = medications.filter((each) => each.kind === series && counts(each, input.now));
  const read = current.flatMap((medication) => {
    const reading = opioidReading(medication, input);
    return reading === null ? [] : [{ medication, reading }];
  });
  const opioids = read.map(({ medication }) => medication);
  const readings = read.map(({ reading }) => reading);
  const sum = sumOfReadings(readings);
  return {
    ...sum,
    table: table?.label ?? input.table ?? '',
    mmePerDay: medications.length === 0 ? null : sum.mmePerDay,
    notes: [
      ...notesOn(medications, { opioids, sum: sum.convertedMmePerDay, input }),
      ...readings.flatMap(({ result }) => (result.ok ? result.notes.slice(1) : [])),
    ],
  };
}

/** One order as the table reads it. */
export interface OpioidReading {
  readonly drug: string;
  readonly result: MmePerDay | Refusal;
}

/** Null: no opioid, or no step of the order holds on `now`. */
export function opioidReading(medication: CaseMedication, input: DayTotalInput): OpioidReading | null {
  if (!isOpioid(medication, input.knowledge)) return null;
  const drug = nameOf(medication);
  const order = input.now === undefined ? medication.order : orderOn(medication, input.now);
  if (order === null) return null;
  if ('ok' in order) return { drug, result: order };
  const table = input.knowledge.opioidTables[input.table ?? 'CDC-2022'];
  const label = table?.label ?? input.table ?? '';
  return { drug, result: convert({ ...medication, order }, table, { ...input, label }) };
}

/**
 * Orders of one day together. A drug whose factor goes by bands is counted by the day's sum of it; a medicine
 * for opioid use disorder is left out of the sum and does not make it unknown.
 */
export function sumOfReadings(
  readings: readonly OpioidReading[],
): Pick<OpioidTotal, 'mmePerDay' | 'convertedMmePerDay' | 'items' | 'unknowns'> {
  const items = converted(readings.flatMap(({ result }) => (result.ok ? [result] : [])));
  const unknowns = readings.flatMap(({ drug, result }) => (result.ok ? [] : [{ drug, why: result.why }]));
  const sum = roundTo(
    items.reduce((total, { mmePerDay: each }) => total + each, 0),
    step,
  );
  return {
    mmePerDay: unknowns.every(({ why }) => why.id === 'say:opioid.use-disorder') ? sum : null,
    convertedMmePerDay: sum,
    items: items.map((item) => ({
      ...item,
      mmePerDay: roundTo(item.mmePerDay, step),
      lowMmePerDay: roundTo(item.lowMmePerDay, step),
    })),
    unknowns,
  };
}

/** MME a day; rounding happens here only. */
const step = 0.01;

function counts({ status, started, ended }: CaseMedication, now: IsoDate | undefined): boolean {
  if (status === 'stopped') return false;
  if (now === undefined) return true;
  const over = ended !== null && ended < now.slice(0, ended.length);
  const later = started !== null && started > now.slice(0, started.length);
  return !over && !later;
}

/** Any opioid, also one no table lists. */
export function isOpioid(medication: CaseMedication, knowledge: Knowledge): boolean {
  const id: ConceptId = 'concept:opioid';
  const concept = knowledge.concepts[id];
  if (concept === undefined) return false;
  return matchesConcept(medication, concept) !== null || mentions(medication.order.drugText, concept);
}

function nameOf(medication: CaseMedication): string {
  return (
    medication.text ??
    (medication.order.drugText || (medication.codes[0]?.display ?? medication.codes[0]?.code ?? ''))
  );
}

function convert(
  medication: CaseMedication,
  table: OpioidTable | undefined,
  input: DayTotalInput & { readonly label: string },
): MmePerDay | Refusal {
  if (table === undefined) return refuse('table-unknown', { table: input.label });
  if (medication.status === 'unknown') return refuse('status-unknown');
  if (treatsUseDisorder(medication, input)) return refuse('use-disorder', {}, [judgedClaim(input)]);
  const results = namesOf(medication).map((drugText) =>
    mmePerDay({ ...medication.order, drugText }, table, input),
  );
  return results.find(({ ok }) => ok) ?? mostTelling(results);
}

/** The name of the order first, then every other name of the same entry. */
function namesOf({ order, text, codes }: CaseMedication): string[] {
  return [...new Set([order.drugText, text ?? '', ...codes.map(({ display }) => display ?? '')])].filter(
    (name, i) => i === 0 || name !== '',
  );
}

function mostTelling(results: readonly (MmePerDay | Refusal)[]): Refusal {
  const refusals = results.flatMap((result) => (result.ok ? [] : [result]));
  const vague = new Set([
    'say:opioid.drug-unknown',
    'say:opioid.strength-unknown',
    'say:opioid.form-unknown',
  ]);
  return refusals.find(({ why }) => !vague.has(why.id)) ?? refusals[0] ?? refuse('drug-unknown');
}

function treatsUseDisorder(
  medication: CaseMedication,
  { knowledge, opioidUseDisorder }: DayTotalInput,
): boolean {
  const names = namesOf(medication).join(' | ');
  if (opioidNamed(names, knowledge) !== 'methadone') return false;
  const id: ConceptId = 'concept:opioid-use-disorder';
  const concept = knowledge.concepts[id];
  const words = [names, ...medication.order.steps.map(({ text }) => text ?? '')].join(' | ');
  return opioidUseDisorder === true || (concept !== undefined && mentions(words, concept));
}

function judgedClaim({ read }: DayTotalInput): 'claim:opioid.use-disorder-judged' {
  read.for(reassessRule).claim('claim:opioid.use-disorder-judged');
  return 'claim:opioid.use-disorder-judged';
}

interface ConvertedItem {
  readonly drug: string;
  readonly mmePerDay: number;
  readonly lowMmePerDay: number;
  readonly claim: MmePerDay['claim'];
  readonly note: Statement | null;
}

/** A banded factor depends on the day's sum of the drug over all its orders. */
function converted(results: readonly MmePerDay[]): ConvertedItem[] {
  return results.map((result) => {
    const note = result.notes[0] ?? null;
    const { drug, claim } = result;
    if (!Array.isArray(result.factor.factor))
      return { drug, claim, note, mmePerDay: result.mmePerDay, lowMmePerDay: result.lowMmePerDay };
    const same = results.filter((other) => other.claim === claim);
    const low = same.reduce((sum, { amount }) => sum + amount.low, 0);
    const high = same.reduce((sum, { amount }) => sum + amount.high, 0);
    return {
      drug,
      claim,
      note,
      mmePerDay: result.amount.high * factorFor(result.factor, high),
      lowMmePerDay: result.amount.low * factorFor(result.factor, low),
    };
  });
}

interface Told {
  readonly opioids: readonly CaseMedication[];
  readonly sum: number;
  readonly input: DayTotalInput;
}

function notesOn(medications: readonly CaseMedication[], { opioids, sum, input }: Told): Statement[] {
  if (medications.length === 0) return [opioidStatement('no-medicines-on-record')];
  if (opioids.length === 0) return [opioidStatement('none-active', { series: input.series ?? 'prescribed' })];
  return [
    opioidStatement('estimate', {}, cite(input, 'claim:opioid.total-chooses-dose')),
    ...(repeats(opioids) ? [opioidStatement('same-order-twice')] : []),
    ...reassess(sum, input.read),
  ];
}

function repeats(opioids: readonly CaseMedication[]): boolean {
  const keys = opioids.map(({ order }) => JSON.stringify([order.drugText.toLowerCase(), order.steps]));
  return new Set(keys).size < keys.length;
}

/** At or above a threshold the plan asks to look again; it never says what to do with the dose. */
function reassess(mmePerDay: number, read: ClaimReader): Statement[] {
  const rule = read.for(reassessRule);
  const reassessAt = rule.number('claim:opioid.reassess-mme-per-day');
  const justifyAt = rule.number('claim:opioid.justify-mme-per-day');
  const total = roundTo(mmePerDay, step);
  if (total >= justifyAt)
    return [
      opioidStatement('reassess-again', { mmePerDay: total, threshold: justifyAt }, [
        'claim:opioid.justify-mme-per-day',
        'claim:opioid.reassess-mme-per-day',
      ]),
    ];
  if (total >= reassessAt)
    return [
      opioidStatement('reassess', { mmePerDay: total, threshold: reassessAt }, [
        'claim:opioid.reassess-mme-per-day',
      ]),
    ];
  return [];
}
