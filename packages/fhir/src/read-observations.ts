import type { Fact, IsoDate, PartialDate } from '@cryobridge/plan';
import type { Entry } from './bundle.js';
import type { Element } from './element.js';
import { known, missing, originOf, unreadable } from './facts.js';
import { isEarlier, parseFhirDate } from './fhir-date.js';
import * as units from './units.js';
import type { Measured } from './units.js';
import type { Warning } from './warning.js';

export type MeasuredName =
  | 'weightKg'
  | 'heightCm'
  | 'bmiKgPerM2'
  | 'creatinineMgPerDl'
  | 'egfrMlPerMin173M2'
  | 'platelets10e9PerL'
  | 'inr'
  | 'hba1cPercent';

interface Wanted {
  readonly loinc: readonly string[];
  readonly measured: Measured;
  /** What a person can have, as widely as the short form takes it; a slip of the pen lies outside. */
  readonly possible: readonly [low: number, high: number];
  /** The side on which a bound such as `>60` reads as the worst case: reading the bound itself is then safe. */
  readonly safeBound: '>' | '<' | null;
}

const wanted: Readonly<Record<MeasuredName, Wanted>> = {
  weightKg: { loinc: ['29463-7', '3141-9'], measured: units.weight, possible: [20, 400], safeBound: null },
  heightCm: { loinc: ['8302-2'], measured: units.height, possible: [80, 260], safeBound: null },
  bmiKgPerM2: { loinc: ['39156-5'], measured: units.bodyMassIndex, possible: [8, 150], safeBound: null },
  creatinineMgPerDl: {
    loinc: ['2160-0', '38483-4'],
    measured: units.creatinine,
    possible: [0.05, 50],
    safeBound: '<',
  },
  egfrMlPerMin173M2: {
    loinc: [
      '33914-3',
      '48642-3',
      '48643-1',
      '62238-1',
      '98979-8',
      '50044-7',
      '77147-7',
      '88293-6',
      '88294-4',
    ],
    measured: units.filtrationRate,
    possible: [0.1, 250],
    safeBound: '>',
  },
  platelets10e9PerL: {
    loinc: ['777-3', '26515-7'],
    measured: units.platelets,
    possible: [0.1, 3000],
    safeBound: '>',
  },
  inr: {
    loinc: ['6301-6', '5894-1', '34714-6'],
    measured: units.normalizedRatio,
    possible: [0.5, 20],
    safeBound: '<',
  },
  hba1cPercent: {
    loinc: ['4548-4', '17856-6', '59261-8'],
    measured: units.glycatedHaemoglobin,
    possible: [2, 25],
    safeBound: '<',
  },
};

const nameByLoinc: ReadonlyMap<string, MeasuredName> = new Map(
  (Object.entries(wanted) as [MeasuredName, Wanted][]).flatMap(([name, { loinc }]) =>
    loinc.map((code) => [code, name]),
  ),
);

/** Later words of the laboratory on the same sample stand above earlier ones. */
const statusRank: Readonly<Record<string, number>> = { preliminary: 0, final: 1, amended: 2, corrected: 2 };

/** One value of an Observation or of one of its components. */
interface Reading {
  readonly entry: Entry;
  readonly holder: Element;
  readonly day: PartialDate | null;
  readonly instantMs: number;
  readonly rank: number;
}

export interface Observed {
  readonly facts: Readonly<Record<MeasuredName, Fact<number>>>;
  readonly warnings: readonly Warning[];
}

/**
 * The latest usable value of each quantity on or before `now`. A later value that cannot be read hides an
 * earlier one that can: the fact is then unreadable, not old. One that says its value is absent hides nothing.
 */
export function readObservations(entries: readonly Entry[], now: IsoDate): Observed {
  const readings = new Map<MeasuredName, Reading[]>();
  const warnings: Warning[] = [];
  for (const entry of entries) {
    if (entry.type === 'Observation') collect(entry, now, readings);
  }
  const facts = {} as Record<MeasuredName, Fact<number>>;
  for (const name of Object.keys(wanted) as MeasuredName[]) {
    facts[name] = latest(wanted[name], readings.get(name) ?? [], warnings);
  }
  return { facts, warnings };
}

function collect(entry: Entry, now: IsoDate, readings: Map<MeasuredName, Reading[]>): void {
  const { resource } = entry;
  const rank = statusRank[resource.text('status') ?? ''];
  const named = [resource, ...resource.children('component')].flatMap((holder) => {
    const name = nameOf(holder);
    return name === null || !hasValue(holder) ? [] : [{ name, holder }];
  });
  if (named.length === 0 || rank === undefined) return;
  const when = effective(resource);
  if (when !== null && isEarlier(now, when.day)) return;
  for (const { name, holder } of named) {
    const reading = { entry, holder, day: when?.day ?? null, instantMs: when?.instantMs ?? -Infinity, rank };
    const sofar = readings.get(name);
    if (sofar === undefined) readings.set(name, [reading]);
    else sofar.push(reading);
  }
}

function nameOf(holder: Element): MeasuredName | null {
  for (const coding of holder.child('code')?.children('coding') ?? []) {
    const system = coding.text('system');
    if (system !== 'http://loinc.org' && system !== 'urn:oid:2.16.840.1.113883.6.1') continue;
    const name = nameByLoinc.get(coding.text('code') ?? '');
    if (name !== undefined) return name;
  }
  return null;
}

const valueFields = [
  'valueQuantity',
  'valueString',
  'valueInteger',
  'valueCodeableConcept',
  'valueRange',
  'valueRatio',
  'valueSampledData',
];

function hasValue(holder: Element): boolean {
  return valueFields.some((name) => holder.has(name));
}

function effective(resource: Element): { day: PartialDate; instantMs: number } | null {
  const period = resource.child('effectivePeriod');
  const text =
    resource.text('effectiveDateTime') ??
    resource.text('effectiveInstant') ??
    period?.text('end') ??
    period?.text('start') ??
    resource.text('issued');
  return text === null ? null : parseFhirDate(text);
}

function latest(want: Wanted, readings: readonly Reading[], warnings: Warning[]): Fact<number> {
  const newest = highest(readings, ({ instantMs }) => instantMs);
  const facts = highest(newest, ({ rank }) => rank).map((reading) => factOf(reading, want, warnings));
  const readable = facts.filter((fact) => fact.state === 'known');
  const [first, ...rest] = readable;
  if (first === undefined) return facts[0] ?? missing;
  if (rest.every(({ value }) => value === first.value)) {
    return known(
      first.value,
      first.asOf,
      readable.flatMap(({ from }) => from),
    );
  }
  return {
    state: 'conflict',
    candidates: readable.flatMap(({ value, from }) => from.map((origin) => ({ value, from: origin }))),
  };
}

function highest(readings: readonly Reading[], by: (reading: Reading) => number): readonly Reading[] {
  const top = readings.reduce((most, reading) => Math.max(most, by(reading)), -Infinity);
  return readings.filter((reading) => by(reading) === top);
}

function factOf({ entry, holder, day }: Reading, want: Wanted, warnings: Warning[]): Fact<number> {
  const quantity = holder.child('valueQuantity');
  if (quantity === null) return unreadable(seenElsewhere(holder), [originOf(entry, holder.path)]);
  const origin = [originOf(entry, quantity.path)];
  const [value, comparator] = [quantity.number('value'), quantity.text('comparator')];
  const [code, words] = [quantity.text('code'), quantity.text('unit')];
  const seen = [comparator, value, words ?? code].filter((part) => part !== null).join(' ');
  if (value === null) return unreadable(seen, origin);
  const converted = convertOf(value, { code, words }, want);
  const [low, high] = want.possible;
  if (converted === null || converted < low || converted > high) return unreadable(seen, origin);
  if (comparator !== null) {
    if (comparator.charAt(0) !== want.safeBound) return unreadable(seen, origin);
    warnings.push({ path: quantity.path, message: `reported as ${seen}; the bound itself is used` });
  }
  return known(converted, day, origin);
}

/** Twelve digits: conversion leaves no floating dust, measurement has far fewer. */
function convertOf(value: number, written: units.WrittenUnit, want: Wanted): number | null {
  const converted = units.convert(value, written, want.measured);
  return converted === null ? null : Number(converted.toPrecision(12));
}

function seenElsewhere(holder: Element): string {
  if (holder.has('valueString')) return holder.text('valueString') ?? '';
  if (holder.has('valueInteger')) return String(holder.number('valueInteger') ?? '');
  return holder.child('valueCodeableConcept')?.text('text') ?? 'a value that is not a quantity';
}
