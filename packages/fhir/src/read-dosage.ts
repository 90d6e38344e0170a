import type { DosageStep } from '@cryobridge/plan';
import { labelOf, readConcept } from './codes.js';
import type { Element } from './element.js';

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
  };
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
  const range = holder.child('doseRange');
  const [low, high] = [readAmount(range?.child('low') ?? null), readAmount(range?.child('high') ?? null)];
  if (high === null) return null;
  if (low !== null && low.unit !== high.unit) return null;
  if (low !== null && low.value > high.value) range?.fault('low', 'is above the high end of the range');
  return { low: low?.value ?? high.value, high: high.value, unit: high.unit };
}

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
  const concept = readConcept(code, 'other');
  if (concept === null) return null;
  const spellings = [...concept.codings.map(({ code: { code: text } }) => text), concept.text ?? ''];
  for (const spelling of spellings) {
    const word = spelling.trim().toUpperCase();
    const hours = /^Q(\d{1,2})H$/.exec(word)?.[1];
    const times = hours === undefined ? timesOfAbbreviation[word] : 24 / Number(hours);
    if (times !== undefined && Number.isFinite(times)) return { low: tidy(times), high: tidy(times) };
  }
  return null;
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
