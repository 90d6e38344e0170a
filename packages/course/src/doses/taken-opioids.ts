import {
  addDays,
  claimReader,
  mentions,
  type CaseMedication,
  type IsoDate,
  type OpioidReading,
  type Statement,
} from '@cryobridge/plan';
import type { TakenDose } from '../report/report.js';
import { dosesStatement } from './doses-statement.js';
import { groupBy } from './group-by.js';
import { seriesRule } from './doses-rules.js';
import type { OpioidCounter } from './opioid-counter.js';
import type { OpioidDay } from './opioid-day.js';
import { standingOn, type StandingInput } from './standing-order.js';
import { countOf, medicineKey, type ToldDoses } from './told-doses.js';
import { onceADay, takenMedication, type Prescriptions } from './taken-medication.js';

/** What is known of one day and the days before it. */
export interface TakenInput extends StandingInput {
  readonly counter: OpioidCounter;
  readonly prescriptions: Prescriptions;
  /** What the reports of a day tell. */
  readonly toldOn: (day: IsoDate) => ToldDoses;
  /** Given by staff. */
  readonly administered: readonly CaseMedication[];
  /** What a record states is taken, other than our own reports. */
  readonly stated: readonly CaseMedication[];
}

/**
 * Opioids taken on a day: what the reports of that day tell, patches still worn from the days before, and
 * what staff gave. A day that no report tells of stays unknown, unless a record states what is taken then.
 */
export function takenOpioids(day: IsoDate, input: TakenInput): OpioidDay {
  const { counter } = input;
  const told = input.toldOn(day);
  const given = input.administered
    .filter(({ started }) => started === day)
    .flatMap((each) => readGiven(each, counter));
  const worn = wornPatches(day, input);
  const reported = told.told ? reportedReadings(told.doses, day, input) : stated(day, input);
  const joined = joinGiven([...reported.readings, ...worn.readings], given);
  const several = told.reports > 1 ? [dosesStatement('several-reports', { reports: told.reports })] : [];
  return counter.day(day, {
    readings: joined.readings,
    unknowns: [...reported.unknowns, ...worn.unknowns],
    notes: [...reported.notes, ...several, ...worn.notes, ...joined.notes],
  });
}

interface Found {
  readonly readings: readonly OpioidReading[];
  readonly unknowns: readonly Statement[];
  readonly notes: readonly Statement[];
}

function reportedReadings(doses: readonly TakenDose[], day: IsoDate, input: TakenInput): Found {
  const byMedicine = groupBy(doses, medicineKey);
  const readings: OpioidReading[] = [];
  const unknowns: Statement[] = [];
  for (const [first, ...rest] of byMedicine.values()) {
    if (first === undefined) continue;
    const medication = takenMedication(first, countOf([first, ...rest]), {
      day,
      prescriptions: input.prescriptions,
    });
    const reading = input.counter.read(medication);
    if (reading !== null) readings.push(reading);
    else if (isUnknownMedicine(first, input))
      unknowns.push(dosesStatement('medicine-unknown', { medicine: first.text }));
  }
  return { readings, unknowns, notes: [] };
}

/** Told in words that name no medicine known here: it may be an opioid. */
function isUnknownMedicine({ medicine, text }: TakenDose, { prescriptions, counter }: TakenInput): boolean {
  if (medicine !== null && prescriptions.has(medicine)) return false;
  const medicines = Object.values(counter.knowledge.concepts).filter(({ kind }) => kind === 'medication');
  return !medicines.some((concept) => mentions(text, concept));
}

function stated(day: IsoDate, { counter, stated: statements, ...input }: TakenInput): Found {
  const standing = statements.map((medication) => ({
    medication,
    standing: standingOn(medication, day, input),
  }));
  const now = standing.filter((each) => each.standing.state !== 'no');
  if (now.length === 0) return { readings: [], unknowns: [dosesStatement('not-reported')], notes: [] };
  return {
    readings: now.flatMap(({ medication, standing: each }) =>
      each.state === 'yes'
        ? (counter.read({ ...medication, status: 'active', order: each.order }) ?? [])
        : [],
    ),
    unknowns: now.flatMap(({ medication, standing: each }) =>
      each.state === 'cannot-tell' && counter.read(medication) !== null ? [each.why] : [],
    ),
    notes: [dosesStatement('as-stated')],
  };
}

function readGiven(medication: CaseMedication, counter: OpioidCounter): OpioidReading[] {
  const [step] = medication.order.steps;
  const steps = step === undefined ? [] : [onceADay(step.dose, step.route)];
  const reading = counter.read({ ...medication, status: 'active', order: { ...medication.order, steps } });
  return reading === null ? [] : [reading];
}

/** A dose that staff gave and the report tells too is one dose: of the two sums of a drug the larger counts. */
function joinGiven(
  reported: readonly OpioidReading[],
  given: readonly OpioidReading[],
): { readonly readings: readonly OpioidReading[]; readonly notes: readonly Statement[] } {
  const drugs = new Set(reported.map(drugOf).filter((drug) => given.some((each) => drugOf(each) === drug)));
  const less = (drug: string) => (mmeOf(reported, drug) < mmeOf(given, drug) ? reported : given);
  const dropped = new Set([...drugs].flatMap((drug) => less(drug).filter((each) => drugOf(each) === drug)));
  return {
    readings: [...reported, ...given].filter((each) => !dropped.has(each)),
    notes: [...drugs].map((drug) => dosesStatement('given-and-reported', { medicine: drug })),
  };
}

const drugOf = ({ drug, result }: OpioidReading): string => (result.ok ? result.drug : drug);

function mmeOf(readings: readonly OpioidReading[], drug: string): number {
  const own = readings.filter((each) => drugOf(each) === drug);
  return own.reduce((sum, { result }) => sum + (result.ok ? result.mmePerDay : 0), 0);
}

/** Patches put on before the day and not yet changed; told patches of the day itself are among its doses. */
function wornPatches(day: IsoDate, input: TakenInput): Found {
  const patches = patchesPrescribed(day, input);
  const changed = new Set(
    input
      .toldOn(day)
      .doses.filter((dose) => isPatchDose(dose, input))
      .map(medicineKey),
  );
  const readings: OpioidReading[] = [];
  const notes: Statement[] = [];
  let untold = false;
  for (let back = 1; back < wearDays(input); back += 1) {
    const before = addDays(day, -back);
    const told = input.toldOn(before);
    untold ||= !told.told;
    for (const dose of told.doses.filter(
      (each) => isPatchDose(each, input) && !changed.has(medicineKey(each)),
    )) {
      changed.add(medicineKey(dose));
      const reading = input.counter.read(
        takenMedication(dose, dose.count, { day: before, prescriptions: input.prescriptions }),
      );
      if (reading === null) continue;
      readings.push(reading);
      notes.push(dosesStatement('patch-worn', { medicine: dose.text, since: before }));
    }
  }
  const isOpen = untold && patches.length > 0 && changed.size === 0 && input.toldOn(day).told;
  return {
    readings,
    notes,
    unknowns: isOpen ? [dosesStatement('patch-not-told', { medicine: patches.join(', ') })] : [],
  };
}

function patchesPrescribed(day: IsoDate, input: TakenInput): string[] {
  return [...input.prescriptions.values()].flatMap((medication) => {
    if (!input.counter.isPatch(medication.order.drugText, null) || input.counter.read(medication) === null)
      return [];
    return standingOn(medication, day, input).state === 'no'
      ? []
      : [medication.text ?? medication.order.drugText];
  });
}

function isPatchDose({ medicine, text, unit }: TakenDose, { prescriptions, counter }: TakenInput): boolean {
  const prescription = medicine === null ? undefined : prescriptions.get(medicine);
  return counter.isPatch(prescription?.order.drugText ?? text, unit);
}

function wearDays({ counter }: TakenInput): number {
  const hours = claimReader(counter.knowledge).for(seriesRule).number('claim:opioid.patch-wear-hours');
  return Math.ceil(hours / 24);
}
