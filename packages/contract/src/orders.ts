/** Orders as a person writes them: a list for the opioid arithmetic, without FHIR. */
import type { CaseMedication, DosageStep } from '@cryobridge/plan';
import { z } from 'zod';

const positive = z.number().positive().max(1_000_000);
const shortText = z.string().trim().min(1).max(500);
/** A day, or as exact as it is known. */
const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY-MM-DD, YYYY-MM or YYYY');
const range = z.union([
  positive.transform((value) => ({ low: value, high: value })),
  z
    .strictObject({ low: positive, high: positive })
    .refine(({ low, high }) => low <= high, 'low is above high'),
]);

const orderStep = z.strictObject({
  dose: range.optional(),
  unit: z.string().trim().max(40).default(''),
  timesPerDay: range.optional(),
  everyHours: range.optional(),
  asNeeded: z.boolean().optional(),
  maxPerDay: positive.optional(),
  route: shortText.optional(),
  text: shortText.optional(),
  sequence: z.int().min(1).max(100).default(1),
  from: partialDate.optional(),
  until: partialDate.optional(),
  days: range.optional(),
});
type OrderStep = z.infer<typeof orderStep>;

const order = z.strictObject({
  drug: shortText,
  kind: z.enum(['prescribed', 'dispensed', 'administered', 'reported']).default('prescribed'),
  status: z.enum(['active', 'stopped', 'unknown']).default('active'),
  started: partialDate.nullable().default(null),
  ended: partialDate.nullable().default(null),
  quantity: z.strictObject({ value: positive, unit: z.string().trim().max(40) }).optional(),
  daysSupply: positive.optional(),
  steps: z.array(orderStep).max(100).default([]),
});
type Order = z.infer<typeof order>;

export const ordersFile = z.strictObject({ orders: z.array(order).min(1).max(1000) });
export type OrdersFile = z.infer<typeof ordersFile>;

export function medicationsOf({ orders }: OrdersFile): readonly CaseMedication[] {
  return orders.map(medicationOf);
}

function medicationOf(given: Order, i: number): CaseMedication {
  const { drug, kind, status, started, ended, quantity, daysSupply, steps } = given;
  return {
    kind,
    status,
    started,
    ended,
    codes: [],
    text: drug,
    order: {
      drugText: drug,
      rxnorm: [],
      steps: steps.map(stepOf),
      quantity: quantity ?? null,
      daysSupply: daysSupply ?? null,
    },
    from: { kind: 'form', field: `orders[${i}]` },
  };
}

function stepOf({
  dose,
  unit,
  timesPerDay,
  everyHours,
  maxPerDay,
  days,
  from,
  until,
  ...step
}: OrderStep): DosageStep {
  const byHours = everyHours === undefined ? null : { low: 24 / everyHours.high, high: 24 / everyHours.low };
  return {
    dose: dose === undefined ? null : { ...dose, unit },
    timesPerDay: timesPerDay ?? byHours,
    asNeeded: step.asNeeded ?? null,
    route: step.route ?? null,
    maxPerDay: maxPerDay === undefined ? null : { value: maxPerDay, unit },
    text: step.text ?? null,
    sequence: step.sequence,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    ...(days === undefined ? {} : { lastsDays: { low: Math.ceil(days.low), high: Math.ceil(days.high) } }),
    ...(everyHours === undefined ? {} : { everyHours }),
  };
}
