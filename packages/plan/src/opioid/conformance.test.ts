import { existsSync, readFileSync } from 'node:fs';
import { knowledge } from '@cryobridge/knowledge';
import { describe, expect, it } from 'vitest';
import type { CaseMedication, MedicationOrder } from '../case.js';
import { claimReader } from '../read.js';
import { opioidWords } from '../words/en/opioid.js';
import { mmePerDay } from './mme-per-day.js';
import { opioidDayTotal } from './opioid-day-total.js';

/** One reference value: restated in `conformance/opioid`, or as collected beside the project. */
interface Vector {
  readonly id: string;
  readonly kind?: string;
  readonly table?: string;
  readonly drug?: string;
  readonly product?: string;
  readonly dose?: { readonly value: number; readonly unit: string };
  readonly dosesPerDay?: number;
  readonly repeat?: Repeat;
  readonly strength?: { readonly unit: string | null };
  readonly quantity?: number | { readonly value: number; readonly unit: string };
  readonly daysSupply?: number;
  readonly orders?: readonly Vector[];
  readonly fhir?: readonly FhirOrder[];
  readonly caution?: readonly string[];
  readonly factorUsed?: number;
  readonly refusedFor?: string;
  readonly ingredients?: readonly unknown[];
  readonly expectedMmePerDay: number | null;
  readonly expectedMmePerDayCdc2016Fallback?: number | null;
}
interface Repeat {
  readonly frequency?: number;
  readonly frequencyMax?: number;
  readonly period?: number;
  readonly periodUnit?: 'h' | 'd' | 'wk';
  readonly timeOfDay?: readonly string[];
}
interface FhirOrder {
  readonly medicationCodeableConcept: {
    readonly text?: string;
    readonly coding: readonly { readonly display?: string }[];
  };
  readonly dosageInstruction: readonly {
    readonly timing: { readonly repeat: Repeat };
    readonly doseAndRate: readonly {
      readonly doseQuantity: { readonly value: number; readonly unit: string };
    }[];
  }[];
}

const root = new URL('../../../../', import.meta.url);
const collected = new URL('../shared/facts/mme-vectors.json', root);
const read = (name: string): Vector[] =>
  (
    JSON.parse(readFileSync(new URL(`conformance/opioid/${name}.json`, root), 'utf8')) as {
      vectors: Vector[];
    }
  ).vectors;
const all: Vector[] = existsSync(collected)
  ? (JSON.parse(readFileSync(collected, 'utf8')) as { vectors: Vector[] }).vectors
  : [];

function timesPerDay(repeat: Repeat): { low: number; high: number } {
  const {
    frequency = repeat.timeOfDay?.length ?? 1,
    frequencyMax = frequency,
    period = 1,
    periodUnit = 'd',
  } = repeat;
  const days = period * { h: 1 / 24, d: 1, wk: 7 }[periodUnit];
  return { low: frequency / days, high: frequencyMax / days };
}

const countedIn: Readonly<Record<string, string>> = {
  'MG/ML': 'mL',
  'MCG/HR': '{patch}',
  'MCG/SPRAY': '{spray}',
};

/** Vectors name their products as the tables do; brands that tell the route stay in the name. */
function orderOf(vector: Vector): MedicationOrder {
  const times =
    vector.repeat ?? (vector.dosesPerDay === undefined ? null : { frequency: vector.dosesPerDay });
  const unit =
    countedIn[vector.strength?.unit ?? ''] ?? (vector.drug?.includes('Transdermal') ? '{patch}' : '{tbl}');
  const step = {
    dose:
      vector.dose === undefined
        ? null
        : { low: vector.dose.value, high: vector.dose.value, unit: vector.dose.unit },
    timesPerDay: times === null ? null : timesPerDay(times),
    asNeeded: false,
    route: null,
    maxPerDay: null,
    text: null,
    sequence: 1,
  };
  return {
    drugText: vector.product === undefined ? (vector.drug ?? '') : `${vector.drug} [${vector.product}]`,
    rxnorm: [],
    steps: vector.dose === undefined ? [] : [step],
    quantity:
      vector.quantity === undefined
        ? null
        : typeof vector.quantity === 'number'
          ? { value: vector.quantity, unit }
          : vector.quantity,
    daysSupply: vector.daysSupply ?? null,
  };
}

function fhirOrder({ medicationCodeableConcept: concept, dosageInstruction }: FhirOrder): MedicationOrder {
  const steps = dosageInstruction.map(({ timing, doseAndRate }) => {
    const dose = doseAndRate[0]?.doseQuantity;
    return {
      dose: dose === undefined ? null : { low: dose.value, high: dose.value, unit: dose.unit },
      timesPerDay: timesPerDay(timing.repeat),
      asNeeded: false,
      route: null,
      maxPerDay: null,
      text: null,
      sequence: 1,
    };
  });
  return {
    drugText: concept.text ?? concept.coding.find(({ display }) => display)?.display ?? '',
    rxnorm: [],
    steps,
    quantity: null,
    daysSupply: null,
  };
}

function ordersOf(vector: Vector): MedicationOrder[] {
  if (vector.fhir !== undefined) return vector.fhir.map(fhirOrder);
  return (vector.orders ?? [vector]).map(orderOf);
}

/** Unrounded sum, or the ids of why not. */
function outcome(vector: Vector, tableId: string): number | string {
  const table = knowledge.opioidTables[tableId];
  if (table === undefined) return 'no table';
  const results = ordersOf(vector).map((order) =>
    mmePerDay(order, table, { knowledge, read: claimReader(knowledge) }),
  );
  const refused = results.flatMap((result) => (result.ok ? [] : [result.why.id]));
  if (refused.length > 0) return refused.join(' ');
  return results.reduce((sum, result) => sum + (result.ok ? result.mmePerDay : 0), 0);
}

/** Makers that print one decimal round each ingredient: half a step for each. */
function tolerance(vector: Vector): number {
  const parts = ordersOf(vector).flatMap(({ drugText }) => [
    drugText,
    ...(drugText.match(/terephthalate/g) ?? []),
  ]).length;
  return /^[EDBC]/.test(vector.id) ? 1e-5 : 0.05 * parts + 1e-9;
}

function check(vector: Vector, table: string, expected: number | null): void {
  const got = outcome(vector, table);
  if (expected === null) return expect(got).toBeTypeOf('string');
  expect(got).toBeTypeOf('number');
  expect(Math.abs(Number(got) - expected), `${vector.id}: ${got} for ${expected}`).toBeLessThanOrEqual(
    tolerance(vector),
  );
}

const isDefect = ({ caution }: Vector) => caution?.some((text) => text.includes('REFERENCE DEFECT')) ?? false;
const convertsBuprenorphine = ({ drug }: Vector) => drug?.toLowerCase().includes('buprenorphine') ?? false;
const byEngine = (vector: Vector) => vector.kind === 'reference-engine-run' && !isDefect(vector);

describe('restated reference values', () => {
  it.each(read('cdc-2022').map((vector) => [vector.id, vector] as const))('CDC 2022: %s', (_, vector) => {
    check(vector, 'CDC-2022', vector.expectedMmePerDay);
  });
  it.each(
    read('cdc-2022')
      .filter((vector) => typeof vector.expectedMmePerDayCdc2016Fallback === 'number')
      .map((vector) => [vector.id, vector] as const),
  )('CDC 2016: %s', (_, vector) => {
    check(vector, 'CDC-2016', vector.expectedMmePerDayCdc2016Fallback ?? null);
  });
  it.each(read('cdc-2018').map((vector) => [vector.id, vector] as const))('CDC 2018: %s', (_, vector) => {
    check(vector, 'CDC-2018', vector.expectedMmePerDay);
  });
});

describe('published values that must not come back', () => {
  const refused = read('refused');
  it.each(
    refused
      .filter(({ refusedFor }) => refusedFor === 'defect-of-the-reference')
      .map((vector) => [vector.id, vector] as const),
  )('has no factor for %s', (_, vector) => {
    expect(['say:opioid.no-factor-for-route', 'say:opioid.on-demand-patch']).toContain(
      outcome(vector, 'CDC-2022'),
    );
  });
  it.each(
    refused
      .filter(({ refusedFor }) => refusedFor === 'not-convertible')
      .map((vector) => [vector.id, vector] as const),
  )('does not convert %s', (_, vector) => {
    for (const table of Object.keys(knowledge.opioidTables))
      expect(outcome(vector, table)).toBe('say:opioid.not-convertible');
  });
  it('does not hold a mixed table, and says so for every opioid', () => {
    const mixed = refused.find(({ refusedFor }) => refusedFor === 'mixed-table');
    const total = opioidDayTotal([medicationOf(orderOf(mixed ?? { id: '', expectedMmePerDay: null }))], {
      knowledge,
      read: claimReader(knowledge),
      table: mixed?.table ?? '',
    });
    expect(total.mmePerDay).toBeNull();
    expect(total.unknowns.map(({ why }) => why.id)).toEqual(['say:opioid.table-unknown']);
    expect(opioidWords['say:opioid.table-unknown']?.(total.unknowns[0]?.why.facts ?? {})).toContain(
      'not held',
    );
  });
  it('gives a mixed table no number that only it would give', () => {
    for (const vector of refused.filter(({ refusedFor }) => refusedFor === 'mixed-table')) {
      const got = outcome(vector, 'CDC-2022');
      const agrees = typeof got === 'number' && Math.abs(got - (vector.expectedMmePerDay ?? 0)) < 0.01;
      const same = [1, 1.5, 5, 7.2].includes(vector.factorUsed ?? 0);
      expect(agrees && !same, `${vector.id}: ${got}`).toBe(false);
    }
  });
  it('tells an oral spray of 2016 from one of 2018', () => {
    const spray = refused.find(({ refusedFor }) => refusedFor === 'factor-of-no-held-table');
    expect(spray?.expectedMmePerDay).toBe(48);
    expect(
      outcome({ ...spray, id: 'spray', dosesPerDay: 3, expectedMmePerDay: null }, 'CDC-2018'),
    ).toBeCloseTo(54, 6);
  });
});

describe.skipIf(all.length === 0)(
  'every collected vector that is not disputed (../shared/facts/mme-vectors.json)',
  () => {
    const of = (table: string) => all.filter((vector) => vector.table === table && !isDefect(vector));
    it.each(of('CDC-2022').map((vector) => [vector.id, vector] as const))('CDC 2022: %s', (_, vector) => {
      check(vector, 'CDC-2022', vector.expectedMmePerDay);
    });
    it.each(of('CDC-2018').map((vector) => [vector.id, vector] as const))('CDC 2018: %s', (_, vector) => {
      check(vector, 'CDC-2018', vector.expectedMmePerDay);
    });
    it.each(
      all
        .filter((vector) => byEngine(vector) && !convertsBuprenorphine(vector))
        .map((vector) => [vector.id, vector] as const),
    )('CDC 2016: %s', (_, vector) => {
      check(vector, 'CDC-2016', vector.expectedMmePerDayCdc2016Fallback ?? null);
    });
    it('refuses every defective one with its reason, for no table has a factor for it', () => {
      const defects = all.filter(isDefect);
      expect(defects.length).toBeGreaterThan(0);
      const reasons = ['say:opioid.no-factor-for-route', 'say:opioid.on-demand-patch'];
      expect(defects.filter((vector) => !reasons.includes(String(outcome(vector, 'CDC-2022'))))).toEqual([]);
    });
    it('refuses every one that converts buprenorphine, by every table', () => {
      const converting = all.filter(
        (vector) => convertsBuprenorphine(vector) && vector.expectedMmePerDay !== null,
      );
      expect(converting.length).toBeGreaterThan(0);
      for (const vector of converting)
        for (const table of Object.keys(knowledge.opioidTables))
          expect(outcome(vector, table), vector.id).toBe('say:opioid.not-convertible');
    });
    it('refuses every table that is mixed, and says that it is not held', () => {
      const mixed = new Set(all.flatMap(({ table = '' }) => (table.includes('mixed') ? [table] : [])));
      expect(mixed.size).toBeGreaterThan(0);
      for (const table of mixed) expect(knowledge.opioidTables[table]).toBeUndefined();
    });
    it('leaves none out: each is computed here, or restated and computed or refused there', () => {
      const restated = new Set(
        ['cdc-2022', 'cdc-2018', 'refused'].flatMap((name) => read(name).map(({ id }) => id)),
      );
      const computed = new Set(['CDC-2022', 'CDC-2018']);
      const left = all.filter(
        (vector) => !restated.has(vector.id) && !(computed.has(vector.table ?? '') && !isDefect(vector)),
      );
      expect(left.map(({ id }) => id).sort()).toEqual(['A-patient-no-meds', 'B-TestDrug_Fentanyl_Injection']);
    });
    it('gives an injection no total, by every table', () => {
      const vector = all.find(({ id }) => id === 'B-TestDrug_Fentanyl_Injection');
      expect(vector?.expectedMmePerDay).toBeNull();
      for (const table of Object.keys(knowledge.opioidTables))
        expect(outcome(vector ?? { id: '', expectedMmePerDay: null }, table)).toBe(
          'say:opioid.parenteral-local',
        );
    });
    it('gives a person without any medicine no total', () => {
      const vector = all.find(({ id }) => id === 'A-patient-no-meds');
      const total = opioidDayTotal([], { knowledge, read: claimReader(knowledge) });
      expect(total.mmePerDay).toBe(vector?.expectedMmePerDay);
    });
  },
);

function medicationOf(order: MedicationOrder): CaseMedication {
  return {
    kind: 'prescribed',
    status: 'active',
    codes: [],
    text: order.drugText,
    started: null,
    ended: null,
    order,
    from: { kind: 'form', field: 'medications' },
  };
}
