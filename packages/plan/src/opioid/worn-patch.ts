import type { DosageStep, MedicationOrder } from '../case.js';
import type { Statement } from '../decision.js';
import { isRange } from './daily-amount.js';
import type { Strength } from './product.js';
import { opioidStatement, refuse, type Refusal } from './statement.js';
import { doseUnit } from './units.js';

export interface WornPatches {
  readonly ok: true;
  readonly lowUgPerH: number;
  readonly highUgPerH: number;
  readonly notes: readonly Statement[];
}

/**
 * What all patches worn at one time give, µg/h. One is worn at a time unless the dose says more; how
 * often it is changed does not count, but an unusual interval is told.
 */
export function wornPatches(
  order: MedicationOrder,
  strength: Strength | null,
  wearHours: number,
): WornPatches | Refusal {
  if (strength !== null && strength.per !== 'h') return refuse('on-demand-patch');
  const worn = order.steps.filter(({ dose }) => dose !== null);
  if (worn.length === 0) return suppliedPatches(order, strength, wearHours);
  const groups = new Map<number, WornPatches>();
  for (const step of worn) {
    const one = stepPatches(step, strength, wearHours);
    if (!one.ok) return one;
    const before = groups.get(step.sequence);
    groups.set(step.sequence, before === undefined ? one : both(before, one));
  }
  const [first, ...rest] = groups.values();
  if (first === undefined) return refuse('dose-unknown');
  return rest.every(({ highUgPerH }) => highUgPerH === first.highUgPerH)
    ? first
    : refuse('several-steps', { steps: groups.size });
}

function both(one: WornPatches, other: WornPatches): WornPatches {
  return {
    ok: true,
    lowUgPerH: one.lowUgPerH + other.lowUgPerH,
    highUgPerH: one.highUgPerH + other.highUgPerH,
    notes: [...one.notes, ...other.notes],
  };
}

function stepPatches(
  { dose, timesPerDay }: DosageStep,
  strength: Strength | null,
  wearHours: number,
): WornPatches | Refusal {
  if (dose === null) return refuse('dose-unknown');
  const unit = doseUnit(dose.unit);
  if (unit === null) return refuse('unit-unknown', { unit: dose.unit });
  if (!isRange(dose)) return refuse('dose-unreadable');
  const notes =
    timesPerDay === null || !isRange(timesPerDay) ? [] : intervalNotes(24 / timesPerDay.high, wearHours);
  const scaled = (ugPerH: number): WornPatches => ({
    ok: true,
    lowUgPerH: dose.low * ugPerH,
    highUgPerH: dose.high * ugPerH,
    notes,
  });
  if (unit.kind === 'rate') return scaled(unit.mgPerH * 1000);
  if (
    unit.kind !== 'each' &&
    (unit.kind !== 'piece' || (unit.form !== 'transdermal' && unit.form !== 'solid'))
  ) {
    return refuse('unit-does-not-fit', { unit: dose.unit });
  }
  return strength === null ? refuse('strength-unknown') : scaled(strength.mg * 1000);
}

function intervalNotes(hours: number, wearHours: number): Statement[] {
  const facts = { hours: Math.round(hours), wearHours };
  if (hours > wearHours * (1 + 1e-3))
    return [opioidStatement('patch-interval-long', facts, ['claim:opioid.patch-wear-hours'])];
  if (hours < wearHours * (1 - 1e-3))
    return [opioidStatement('patch-interval-short', facts, ['claim:opioid.patch-wear-hours'])];
  return [];
}

/** Twice as many patches as one at a time needs could be two worn together: not guessed. */
function suppliedPatches(
  { quantity, daysSupply }: MedicationOrder,
  strength: Strength | null,
  wearHours: number,
): WornPatches | Refusal {
  if (quantity === null || daysSupply === null) return refuse('dose-unknown');
  const unit = doseUnit(quantity.unit);
  const counted = unit?.kind === 'each' || (unit?.kind === 'piece' && unit.form === 'transdermal');
  if (!counted) return refuse(unit === null ? 'unit-unknown' : 'unit-does-not-fit', { unit: quantity.unit });
  if (!(quantity.value > 0) || !(daysSupply > 0)) return refuse('dose-unreadable');
  if (strength === null) return refuse('strength-unknown');
  const intervalHours = (24 * daysSupply) / quantity.value;
  if (intervalHours <= wearHours / 2)
    return refuse('patches-worn-together', { quantity: quantity.value, days: daysSupply });
  const ugPerH = strength.mg * 1000;
  return { ok: true, lowUgPerH: ugPerH, highUgPerH: ugPerH, notes: intervalNotes(intervalHours, wearHours) };
}
