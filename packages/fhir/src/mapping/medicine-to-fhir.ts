import { instructionOf, type ReportLanguage } from '@cryobridge/course';
import type { DosageStep, IsoDate, IsoInstant } from '@cryobridge/plan';
import { ucum } from '../profiles/index.js';
import { type Resource, reference, told } from './resource.js';

/** What a prescriber orders for home. */
export interface MedicineOrder {
  readonly text: string;
  readonly doseLow: number;
  readonly doseHigh: number;
  readonly unit: string;
  readonly route: string;
  /** Hours between doses, shortest. */
  readonly everyHours: number;
  readonly asNeeded: boolean;
  readonly maxPerDay: number | null;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

export interface MedicineWritten {
  readonly id: string;
  readonly patientId: string;
  /** Name of the prescriber. */
  readonly by: string;
  readonly at: IsoInstant;
  /** Language of the person who takes it. */
  readonly language: ReportLanguage;
}

/** A MedicationRequest whose dosage machines can count, with the same in words for the person who takes it. */
export function medicineToFhir(
  order: MedicineOrder,
  { id, patientId, by, at, language }: MedicineWritten,
): Resource {
  const { text, unit, route, everyHours, asNeeded, maxPerDay, from, until } = order;
  const steps = { steps: [stepOf(order)] };
  return {
    resourceType: 'MedicationRequest',
    id,
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: { text },
    subject: reference('Patient', patientId),
    authoredOn: at,
    requester: { display: by },
    dosageInstruction: [
      told({
        text: instructionOf(steps, 'en'),
        patientInstruction: instructionOf(steps, language),
        timing: {
          repeat: {
            boundsPeriod: told({ start: from, end: until }),
            frequency: 1,
            period: everyHours,
            periodUnit: 'h',
          },
        },
        asNeededBoolean: asNeeded,
        route: { text: route },
        doseAndRate: [doseOf(order)],
        maxDosePerPeriod:
          maxPerDay === null
            ? null
            : {
                numerator: { value: maxPerDay, unit },
                denominator: { value: 24, unit: 'h', system: ucum, code: 'h' },
              },
      }),
    ],
  };
}

function doseOf({ doseLow, doseHigh, unit }: MedicineOrder): object {
  return doseLow === doseHigh
    ? { doseQuantity: { value: doseHigh, unit } }
    : { doseRange: { low: { value: doseLow, unit }, high: { value: doseHigh, unit } } };
}

function stepOf({
  doseLow,
  doseHigh,
  unit,
  route,
  everyHours,
  asNeeded,
  maxPerDay,
}: MedicineOrder): DosageStep {
  return {
    dose: { low: doseLow, high: doseHigh, unit },
    timesPerDay: { low: 24 / everyHours, high: 24 / everyHours },
    everyHours: { low: everyHours, high: everyHours },
    asNeeded,
    route,
    maxPerDay: maxPerDay === null ? null : { value: maxPerDay, unit },
    text: null,
    sequence: 1,
  };
}

/** The same order, stopped on a day; what was taken before stays counted. */
export function stoppedMedicine(request: Resource, on: IsoDate): Resource {
  const before = (request['dispenseRequest'] ?? {}) as { readonly validityPeriod?: object };
  const validityPeriod = { ...before.validityPeriod, end: on };
  return { ...request, status: 'stopped', dispenseRequest: { ...before, validityPeriod } };
}
