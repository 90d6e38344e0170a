import { knowledge } from '@cryobridge/knowledge';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MedicationOrder } from '../case.js';
import { claimReader } from '../read.js';
import { mmePerDay } from './mme-per-day.js';
import { parseProduct } from './product.js';

const seeded = { seed: 20260601, numRuns: 300 };
const tables = Object.values(knowledge.opioidTables);
const products = [
  'acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet',
  'methadone hydrochloride 10 MG Oral Tablet',
  'morphine sulfate 2 MG/ML Oral Solution',
  '72 HR fentanyl 0.025 MG/HR Transdermal System',
  'fentanyl 0.1 MG/ACTUAT Nasal Spray',
  'tramadol hydrochloride 50 MG Oral Capsule',
];
const units = ['{tbl}', 'mg', 'mcg', 'mL', '{patch}', '{spray}', 'ug/h', 'each', '', 'spoon', '1'];

function orderOf(
  drugText: string,
  dose: { low: number; high: number; unit: string },
  times: { low: number; high: number },
): MedicationOrder {
  const step = {
    dose,
    timesPerDay: times,
    asNeeded: false,
    route: null,
    maxPerDay: null,
    text: null,
    sequence: 1,
  };
  return { drugText, rxnorm: [], steps: [step], quantity: null, daysSupply: null };
}

const run = (order: MedicationOrder, table: (typeof tables)[number]) =>
  mmePerDay(order, table, { knowledge, read: claimReader(knowledge) });

describe('opioid arithmetic on anything', () => {
  it('reads any text without failing, and no strength that is not above zero', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 2000 }),
          fc.stringMatching(/^[0-9a-z ./%,()-]{0,80}(mg|mcg)[0-9a-z ./-]{0,40}$/),
        ),
        (text) => {
          for (const { strength } of parseProduct(text).ingredients)
            if (strength !== null) expect(strength.mg).toBeGreaterThan(0);
        },
      ),
      seeded,
    );
  });

  it('gives a number above zero or a reason, never anything between', () => {
    const amount = fc.oneof(
      fc.double(),
      fc.constantFrom(0, -1, 1, 2, 0.5, Number.NaN, Number.POSITIVE_INFINITY),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...products, 'oxycodone', ''),
        fc.constantFrom(...units),
        amount,
        amount,
        fc.constantFrom(...tables),
        (drug, unit, dose, times, table) => {
          const result = run(
            orderOf(drug, { low: dose, high: dose, unit }, { low: times, high: times }),
            table,
          );
          if (!result.ok) {
            expect(result.why.id).toMatch(/^say:opioid\./);
            return;
          }
          expect(Number.isFinite(result.mmePerDay) && result.mmePerDay > 0).toBe(true);
          expect(result.lowMmePerDay).toBeLessThanOrEqual(result.mmePerDay);
        },
      ),
      seeded,
    );
  });

  it('never falls when a dose rises', () => {
    const amount = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        fc.constantFrom(...products),
        fc.constantFrom(...units),
        amount,
        amount,
        fc.constantFrom(...tables),
        (drug, unit, one, other, table) => {
          const at = (dose: number) =>
            run(orderOf(drug, { low: dose, high: dose, unit }, { low: 1, high: 1 }), table);
          const [less, more] = [at(Math.min(one, other)), at(Math.max(one, other))];
          if (less.ok && more.ok) expect(more.mmePerDay).toBeGreaterThanOrEqual(less.mmePerDay);
        },
      ),
      seeded,
    );
  });
});
