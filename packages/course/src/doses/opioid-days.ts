import {
  addDays,
  claimReader,
  daysBetween,
  type CaseMedication,
  type IsoDate,
  type OpioidReading,
  type Statement,
} from '@cryobridge/plan';
import type { Course } from '../course.js';
import { dosesStatement } from './doses-statement.js';
import { groupBy } from './group-by.js';
import { seriesRule } from './doses-rules.js';
import { opioidCounter, type OpioidCounter, type OpioidCounterInput } from './opioid-counter.js';
import type { OpioidDay, OpioidSeries } from './opioid-day.js';
import { medicineName, standingOn, type Standing, type StandingInput } from './standing-order.js';
import { takenOpioids, type TakenInput } from './taken-opioids.js';
import { prescriptionsById } from './taken-medication.js';
import { type ToldDoses, toldDoses } from './told-doses.js';

export interface OpioidDaysInput extends OpioidCounterInput {
  /** The day of asking. */
  readonly now: IsoDate;
  /** Shared over courses, it reads each product once. Its table and knowledge count. */
  readonly counter?: OpioidCounter;
}

/** What stands, was handed over, and was taken, by day. Made once for a course; each day is asked on its own. */
export interface OpioidDays {
  readonly table: string;
  prescribedOn(day: IsoDate): OpioidDay;
  dispensedOn(day: IsoDate): OpioidDay;
  takenOn(day: IsoDate): OpioidDay;
}

type CourseDoses = Pick<Course, 'medications' | 'reports' | 'episodes'>;

export function opioidDays(course: CourseDoses, input: OpioidDaysInput): OpioidDays {
  const opioidUseDisorder = input.opioidUseDisorder ?? isTreatedForUseDisorder(course);
  const counter = input.counter ?? opioidCounter({ ...input, opioidUseDisorder });
  const undatedStopDays = claimReader(counter.knowledge)
    .for(seriesRule)
    .number('claim:dosing.undated-stop-days');
  const dated: StandingInput = { asOf: input.now, undatedStopDays };
  const of = (kind: CaseMedication['kind']) => course.medications.filter((each) => each.kind === kind);
  const [prescribed, dispensed] = [of('prescribed'), of('dispensed')];
  const taken = takenInput(course, { ...dated, counter });
  return {
    table: counter.table,
    prescribedOn: (day) =>
      counter.day(
        day,
        standing(prescribed, (each) => standingOn(each, day, dated), counter),
      ),
    dispensedOn: (day) =>
      counter.day(
        day,
        standing(dispensed, (each) => suppliedOn(each, day, dated), counter),
      ),
    takenOn: (day) => takenOpioids(day, taken),
  };
}

/** The three series over days, first and last counted. */
export function opioidSeries(
  course: CourseDoses,
  { from, until, ...input }: OpioidDaysInput & { readonly from: IsoDate; readonly until: IsoDate },
): OpioidSeries {
  const days = opioidDays(course, input);
  const all = Array.from({ length: Math.max(0, daysBetween(from, until) + 1) }, (_, i) => addDays(from, i));
  return {
    table: days.table,
    prescribed: all.map(days.prescribedOn),
    dispensed: all.map(days.dispensedOn),
    taken: all.map(days.takenOn),
  };
}

const nothingTold: ToldDoses = toldDoses([]);

function takenInput(
  { medications, reports }: CourseDoses,
  input: StandingInput & { readonly counter: OpioidCounter },
): TakenInput {
  const byDay = groupBy(reports, ({ forDate }) => forDate);
  const toldByDay = new Map([...byDay].map(([day, told]) => [day, toldDoses(told)]));
  const own = new Set(reports.map(({ id }) => `QuestionnaireResponse/${id}`));
  const isOwn = ({ derivedFrom = [] }: CaseMedication) => derivedFrom.some((from) => own.has(from));
  return {
    ...input,
    prescriptions: prescriptionsById(medications),
    toldOn: (day) => toldByDay.get(day) ?? nothingTold,
    administered: medications.filter(
      ({ kind, recordStatus }) => kind === 'administered' && recordStatus !== 'not-done',
    ),
    stated: medications.filter((each) => each.kind === 'reported' && !isOwn(each)),
  };
}

/** A record without any order, or any supply, is silent; it does not say that there was none. */
function standing(
  medications: readonly CaseMedication[],
  on: (medication: CaseMedication) => Standing,
  counter: OpioidCounter,
): { readonly readings: OpioidReading[]; readonly unknowns: Statement[] } {
  if (medications.length === 0) return { readings: [], unknowns: [dosesStatement('none-on-record')] };
  const readings: OpioidReading[] = [];
  const unknowns: Statement[] = [];
  for (const medication of medications) {
    if (counter.read(medication) === null) continue;
    const each = on(medication);
    if (each.state === 'cannot-tell') unknowns.push(each.why);
    if (each.state !== 'yes') continue;
    const reading = counter.read({ ...medication, status: 'active', order: each.order });
    if (reading !== null) readings.push(reading);
  }
  return { readings, unknowns };
}

/** What was handed over counts evenly over the days that it is meant for. */
function suppliedOn(medication: CaseMedication, day: IsoDate, input: StandingInput): Standing {
  const { order, started, recordStatus } = medication;
  const handedOver = recordStatus === undefined || recordStatus === 'completed';
  if (!handedOver || started === null) return { state: 'no' };
  if (order.daysSupply === null) {
    const mayLast = day >= started && daysBetween(started, day) < input.undatedStopDays;
    const why = dosesStatement('supply-days-unknown', { medicine: medicineName(medication) });
    return mayLast ? { state: 'cannot-tell', why } : { state: 'no' };
  }
  const lasts = standingOn(
    { ...medication, ended: null, recordStatus: 'completed', status: 'active' },
    day,
    input,
  );
  if (lasts.state !== 'yes') return lasts;
  return order.quantity === null ? lasts : { state: 'yes', order: { ...order, steps: [] } };
}

/** A plan that found methadone to treat opioid use disorder tells it for the course. */
function isTreatedForUseDisorder({ episodes }: CourseDoses): boolean {
  return episodes.some(({ plan }) =>
    (plan?.regimen?.opioidBaseline.unknowns ?? []).some(({ why }) => why.id.endsWith('.use-disorder')),
  );
}
