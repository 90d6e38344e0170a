import type { DosageStep, MedicationOrder } from '../case.js';
import type { Statement } from '../decision.js';
import type { Strength } from './product.js';
import { opioidStatement, refuse, type Refusal } from './statement.js';
import { doseUnit, type DoseUnit } from './units.js';

/** What one ingredient of an order comes to in a day. `high` is the most the order allows. */
export interface DailyAmount {
  readonly ok: true;
  readonly lowMg: number;
  readonly highMg: number;
  readonly notes: readonly Statement[];
}

/** An ingredient of a product; `strengthMg` sums its salts. */
export interface Measured {
  /** Null: not told; then only a dose in mg of a product without other ingredients can be read. */
  readonly strength: Strength | null;
  /** Strengths of the other ingredients, so that a dose in mg is not read as the wrong one. */
  readonly others: readonly (Strength | null)[];
}

interface Range {
  readonly low: number;
  readonly high: number;
}

/**
 * mg a day of one ingredient, from the dosage steps, else from quantity ÷ days of supply. Steps of one
 * sequence number run together and add up; steps of different numbers follow each other, and without a
 * date the present one is not known.
 */
export function dailyAmount(order: MedicationOrder, measured: Measured): DailyAmount | Refusal {
  const supply = supplied(order, measured);
  const spoken = order.steps.filter(
    (step) => step.dose !== null || step.timesPerDay !== null || step.maxPerDay !== null,
  );
  if (spoken.length === 0) return supply ?? refuse('dose-unknown');
  const dosed = stepsAmount(order.steps, measured);
  if (!dosed.ok) return supply !== null && isSilent(dosed) ? supply : dosed;
  if (supply?.ok !== true || supply.highMg <= dosed.highMg * (1 + 1e-9)) return dosed;
  const more = opioidStatement('supply-exceeds-instructions');
  return { ...dosed, notes: [...dosed.notes, more] };
}

/** The steps say nothing rather than something unreadable. */
function isSilent({ why }: Refusal): boolean {
  return why.id === 'say:opioid.frequency-unknown' || why.id === 'say:opioid.dose-unknown';
}

function stepsAmount(steps: readonly DosageStep[], measured: Measured): DailyAmount | Refusal {
  const groups = new Map<number, DailyAmount>();
  for (const step of steps) {
    const amount = stepAmount(step, measured);
    if (!amount.ok) return amount;
    const before = groups.get(step.sequence);
    groups.set(step.sequence, before === undefined ? amount : added(before, amount));
  }
  const [first, ...rest] = groups.values();
  if (first === undefined) return refuse('dose-unknown');
  if (rest.every(({ lowMg, highMg }) => lowMg === first.lowMg && highMg === first.highMg)) return first;
  return refuse('several-steps', { steps: groups.size });
}

function added(one: DailyAmount, other: DailyAmount): DailyAmount {
  return {
    ok: true,
    lowMg: one.lowMg + other.lowMg,
    highMg: one.highMg + other.highMg,
    notes: [...one.notes, ...other.notes],
  };
}

function stepAmount(step: DosageStep, measured: Measured): DailyAmount | Refusal {
  const limit = step.maxPerDay === null ? null : milligrams(step.maxPerDay, measured);
  const needed = step.asNeeded === true;
  const notes = needed ? [opioidStatement('as-needed')] : [];
  if (step.dose === null || step.timesPerDay === null) {
    if (limit?.ok === true) return { ok: true, lowMg: needed ? 0 : limit.mg, highMg: limit.mg, notes };
    if (limit !== null) return limit;
    return refuse(step.dose === null ? 'dose-unknown' : 'frequency-unknown');
  }
  if (!isRange(step.dose) || !isRange(step.timesPerDay)) return refuse('dose-unreadable');
  const low = milligrams({ value: step.dose.low, unit: step.dose.unit }, measured);
  const high = milligrams({ value: step.dose.high, unit: step.dose.unit }, measured);
  if (!low.ok) return low;
  if (!high.ok) return high;
  const most = high.mg * step.timesPerDay.high;
  const highMg = limit?.ok === true ? Math.min(most, limit.mg) : most;
  return { ok: true, lowMg: needed ? 0 : Math.min(low.mg * step.timesPerDay.low, highMg), highMg, notes };
}

export function isRange({ low, high }: Range): boolean {
  return Number.isFinite(low) && Number.isFinite(high) && low > 0 && high >= low;
}

/** Null: no supply is told. */
function supplied(order: MedicationOrder, measured: Measured): DailyAmount | Refusal | null {
  if (order.quantity === null || order.daysSupply === null) return null;
  if (!(order.quantity.value > 0) || !(order.daysSupply > 0)) return refuse('dose-unreadable');
  const all = milligrams(order.quantity, measured);
  if (!all.ok) return all;
  const perDay = all.mg / order.daysSupply;
  return { ok: true, lowMg: perDay, highMg: perDay, notes: [] };
}

/** mg of the ingredient in so much of the product. */
function milligrams(
  amount: { readonly value: number; readonly unit: string },
  measured: Measured,
): { ok: true; mg: number } | Refusal {
  const unit = doseUnit(amount.unit);
  if (unit === null || !Number.isFinite(amount.value) || amount.value <= 0) {
    return unit === null ? refuse('unit-unknown', { unit: amount.unit }) : refuse('dose-unreadable');
  }
  const { strength } = measured;
  if (unit.kind === 'mass') return massOf(amount.value * unit.mg, measured);
  if (strength === null) return refuse('strength-unknown');
  switch (unit.kind) {
    case 'volume':
      return strength.per === 'mL'
        ? { ok: true, mg: amount.value * unit.mL * strength.mg }
        : mismatch(amount.unit);
    case 'piece':
    case 'each':
      return fits(unit, strength) ? { ok: true, mg: amount.value * strength.mg } : mismatch(amount.unit);
    case 'rate':
      return mismatch(amount.unit);
  }
}

function mismatch(unit: string): Refusal {
  return refuse('unit-does-not-fit', { unit });
}

function fits(unit: Extract<DoseUnit, { kind: 'piece' | 'each' }>, { per }: Strength): boolean {
  if (unit.kind === 'each') return per === 'piece';
  return unit.form === 'spray' ? per === 'actuation' : per === 'piece';
}

/** A dose in mg of a combination is this ingredient's when it fits its strength, and no other's sooner. */
function massOf(mg: number, { strength, others }: Measured): { ok: true; mg: number } | Refusal {
  if (others.length === 0) return { ok: true, mg };
  const own = strength === null ? null : halves(mg, strength.mg);
  const rival = others.some((other) => {
    const count = other === null ? null : halves(mg, other.mg);
    return count !== null && (own === null || count <= own);
  });
  return own === null || rival ? refuse('combination-dose-ambiguous', { mg }) : { ok: true, mg };
}

/** How many half pieces make the amount; null when not a whole number. */
function halves(mg: number, strengthMg: number): number | null {
  const count = (2 * mg) / strengthMg;
  return count > 0.5 && Math.abs(count - Math.round(count)) < 1e-6 ? Math.round(count) : null;
}
