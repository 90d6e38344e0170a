import type { DosageStep, PartialDate } from '@cryobridge/plan';
import { labelOf, readConcept } from './codes.js';
import type { Element } from './element.js';
import { parseFhirDate } from './fhir-date.js';

type Dose = DosageStep['dose'];
type Times = DosageStep['timesPerDay'];

/** Days in one UCUM or FHIR unit of time. */
const daysIn: Readonly<Record<string, number>> = {
  s: 1 / 86_400,
  min: 1 / 1440,
  h: 1 / 24,
  d: 1,
  wk: 7,
  mo: 30.4375,
  a: 365.25,
  day: 1,
  days: 1,
  hour: 1 / 24,
  hours: 1 / 24,
  week: 7,
  weeks: 7,
};

/** Times a day of the timing abbreviations of HL7 v3; `Q<n>H` is read by its number. */
const timesOfAbbreviation: Readonly<Record<string, number>> = {
  QD: 1,
  DAILY: 1,
  AM: 1,
  PM: 1,
  BED: 1,
  HS: 1,
  QHS: 1,
  QAM: 1,
  QPM: 1,
  BID: 2,
  TID: 3,
  QID: 4,
  QOD: 1 / 2,
  WK: 1 / 7,
  QWK: 1 / 7,
  MO: 1 / 30.4375,
};

/** `Dosage` elements of an order, in their sequence. Negative doses and counts are faults. */
export function readDosages(dosages: readonly Element[]): readonly DosageStep[] {
  return dosages.map(readStep).sort((a, b) => a.sequence - b.sequence);
}

function readStep(dosage: Element): DosageStep {
  return {
    dose: readDose(dosage),
    timesPerDay: readTimes(dosage.child('timing')),
    asNeeded: readAsNeeded(dosage),
    route: routeOf(dosage),
    maxPerDay: readMaxPerDay(dosage.child('maxDosePerPeriod')),
    text: dosage.text('text'),
    sequence: dosage.number('sequence') ?? 1,
    ...readBounds(dosage.child('timing')?.child('repeat') ?? null),
    ...readInterval(dosage.child('timing')),
  };
}

type Bounds = Pick<DosageStep, 'from' | 'until' | 'lastsDays'>;

function readBounds(repeat: Element | null): Bounds {
  const period = repeat?.child('boundsPeriod') ?? null;
  const from = dayOf(period?.text('start'));
  const until = dayOf(period?.text('end'));
  const lasts = readLength(repeat);
  return {
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    ...(lasts === null ? {} : { lastsDays: lasts }),
  };
}

function dayOf(text: string | null | undefined): PartialDate | null {
  return text === null || text === undefined ? null : (parseFhirDate(text)?.day ?? null);
}

/** Whole days; a part of a day counts as one. */
function readLength(repeat: Element | null): { readonly low: number; readonly high: number } | null {
  const exact = readDays(repeat?.child('boundsDuration') ?? null);
  if (exact !== null && exact > 0) return { low: Math.ceil(exact), high: Math.ceil(exact) };
  const range = repeat?.child('boundsRange') ?? null;
  const [low, high] = [readDays(range?.child('low') ?? null), readDays(range?.child('high') ?? null)];
  if (low === null || high === null || low <= 0 || high < low) return null;
  return { low: Math.ceil(low), high: Math.ceil(high) };
}

/** Only where the order speaks of hours: twice a day does not say how far apart. */
function readInterval(timing: Element | null): Pick<DosageStep, 'everyHours'> {
  const repeat = timing?.child('repeat') ?? null;
  const period = repeat?.number('period') ?? null;
  const times = Math.max(repeat?.number('frequency') ?? 1, repeat?.number('frequencyMax') ?? 1);
  if (repeat !== null && period !== null && period > 0 && repeat.text('periodUnit') === 'h' && times === 1) {
    const high = Math.max(period, repeat.number('periodMax') ?? period);
    return { everyHours: { low: period, high } };
  }
  const hours = period === null ? hoursOfCode(timing?.child('code') ?? null) : null;
  return hours === null ? {} : { everyHours: { low: hours, high: hours } };
}

function routeOf(dosage: Element): string | null {
  const route = readConcept(dosage.child('route'), 'other');
  return route === null ? null : labelOf(route);
}

function readAsNeeded(dosage: Element): boolean | null {
  if (dosage.has('asNeededCodeableConcept')) return true;
  return dosage.flag('asNeededBoolean');
}

/** The dose as ordered stands before one calculated from weight or surface. */
function readDose(dosage: Element): Dose {
  const rates = dosage.children('doseAndRate');
  const ordered = rates.find((rate) =>
    rate
      .child('type')
      ?.children('coding')
      .some((coding) => coding.text('code') === 'ordered'),
  );
  const chosen = ordered ?? rates[0];
  return chosen === undefined ? null : doseOf(chosen);
}

/** Also reads the single `dose` of a MedicationAdministration, given as its holder with that field. */
export function doseOf(holder: Element, field = 'doseQuantity'): Dose {
  const fixed = readAmount(holder.child(field));
  if (fixed !== null) return { low: fixed.value, high: fixed.value, unit: fixed.unit };
  const rate = rateOf(holder);
  if (rate !== null) return { low: rate.value, high: rate.value, unit: rate.unit };
  const range = holder.child('doseRange');
  const [low, high] = [readAmount(range?.child('low') ?? null), readAmount(range?.child('high') ?? null)];
  if (high === null) return null;
  if (low !== null && low.unit !== high.unit) return null;
  if (low !== null && low.value > high.value) range?.fault('low', 'is above the high end of the range');
  return { low: low?.value ?? high.value, high: high.value, unit: high.unit };
}

/** What flows in an hour, such as 25 ug/h of a patch or an infusion. */
function rateOf(holder: Element): { readonly value: number; readonly unit: string } | null {
  const rate = readAmount(holder.child('rateQuantity'));
  if (rate !== null) return massPerHour.test(rate.unit) ? rate : null;
  const ratio = holder.child('rateRatio');
  const amount = readAmount(ratio?.child('numerator') ?? null);
  const time = readAmount(ratio?.child('denominator') ?? null);
  const hours = time === null ? 0 : time.value * (daysIn[time.unit.toLowerCase()] ?? 0) * 24;
  if (amount === null || !(hours > 0) || !massPerHour.test(`${amount.unit}/h`)) return null;
  return { value: tidy(amount.value / hours), unit: `${amount.unit}/h` };
}

const massPerHour = /^(mg|ug|µg|mcg)\/h(r|our)?$/i;

/** A quantity that cannot be negative, with its UCUM code or else its words; no unit at all is ''. */
export function readAmount(
  quantity: Element | null,
): { readonly value: number; readonly unit: string } | null {
  if (quantity === null) return null;
  const value = nonNegative(quantity, 'value');
  if (value === null) return null;
  const code = quantity.text('code');
  const words = quantity.text('unit');
  const unit = code === null || code === '1' ? (words ?? code) : code;
  return { value, unit: unit ?? '' };
}

function nonNegative(element: Element, name: string): number | null {
  const value = element.number(name);
  if (value !== null && value < 0) element.fault(name, `${value} is negative`);
  return value;
}

function readTimes(timing: Element | null): Times {
  if (timing === null) return null;
  const repeat = timing.child('repeat');
  return (repeat === null ? null : timesOfRepeat(repeat)) ?? timesOfCode(timing.child('code'));
}

function timesOfRepeat(repeat: Element): Times {
  const period = nonNegative(repeat, 'period');
  const periodMax = nonNegative(repeat, 'periodMax');
  const frequency = nonNegative(repeat, 'frequency');
  const frequencyMax = nonNegative(repeat, 'frequencyMax');
  const unit = daysIn[repeat.text('periodUnit') ?? ''];
  const perDay = daysOfWeekShare(repeat);
  const [moments, whens] = [repeat.texts('timeOfDay').length, repeat.texts('when').length];
  if (period !== null && period > 0 && unit !== undefined) {
    const most = (frequencyMax ?? frequency ?? 1) / (period * unit);
    const least = (frequency ?? 1) / (Math.max(periodMax ?? period, period) * unit);
    return { low: tidy(least * perDay), high: tidy(Math.max(least, most) * perDay) };
  }
  const counted = Math.max(moments, whens);
  return period === null && counted > 0
    ? { low: tidy(counted * perDay), high: tidy(counted * perDay) }
    : null;
}

function daysOfWeekShare(repeat: Element): number {
  const days = new Set(repeat.texts('dayOfWeek')).size;
  const isDaily = repeat.text('periodUnit') !== 'wk';
  return days === 0 || !isDaily ? 1 : days / 7;
}

/** Whole-hour intervals divide a day with floating dust. */
function tidy(timesPerDay: number): number {
  return Number(timesPerDay.toPrecision(12));
}

function timesOfCode(code: Element | null): Times {
  const hours = hoursOfCode(code);
  if (hours !== null) return { low: tidy(24 / hours), high: tidy(24 / hours) };
  for (const word of spellingsOf(code)) {
    const times = timesOfAbbreviation[word];
    if (times !== undefined && Number.isFinite(times)) return { low: tidy(times), high: tidy(times) };
  }
  return null;
}

/** The hours of `Q<n>H`. */
function hoursOfCode(code: Element | null): number | null {
  for (const word of spellingsOf(code)) {
    const hours = Number(/^Q(\d{1,2})H$/.exec(word)?.[1]);
    if (hours > 0) return hours;
  }
  return null;
}

function spellingsOf(code: Element | null): readonly string[] {
  const concept = readConcept(code, 'other');
  if (concept === null) return [];
  const spellings = [...concept.codings.map(({ code: { code: text } }) => text), concept.text ?? ''];
  return spellings.map((spelling) => spelling.trim().toUpperCase());
}

function readMaxPerDay(ratio: Element | null): DosageStep['maxPerDay'] {
  const amount = readAmount(ratio?.child('numerator') ?? null);
  const days = readDays(ratio?.child('denominator') ?? null);
  if (amount === null || days === null || days === 0) return null;
  return { value: tidy(amount.value / days), unit: amount.unit };
}

/** A length of time in days, or null when its unit is not one. */
export function readDays(duration: Element | null): number | null {
  const amount = readAmount(duration);
  const unit = amount === null ? undefined : daysIn[amount.unit.toLowerCase()];
  return amount === null || unit === undefined ? null : tidy(amount.value * unit);
}
