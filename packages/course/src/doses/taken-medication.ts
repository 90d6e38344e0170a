import type { CaseMedication, DosageStep, IsoDate } from '@cryobridge/plan';
import type { TakenDose } from '../report/report.js';

/** Prescriptions by the id that a report names. */
export type Prescriptions = ReadonlyMap<string, CaseMedication>;

export function prescriptionsById(medications: readonly CaseMedication[]): Prescriptions {
  return new Map(
    medications.flatMap((medication) => {
      const id = medication.kind === 'prescribed' ? recordIdOf(medication) : null;
      return id === null ? [] : [[id, medication]];
    }),
  );
}

/** Id of the resource that an entry was read from; null: it was not read from a record. */
export function recordIdOf({ from }: Pick<CaseMedication, 'from'>): string | null {
  if (from.kind !== 'record') return null;
  return from.resource.includes('/') ? from.resource.slice(from.resource.lastIndexOf('/') + 1) : null;
}

/** What was taken of one medicine on a day, written as an order for that day, so that it is counted like one. */
export function takenMedication(
  { medicine, text, unit }: TakenDose,
  count: number,
  { day, prescriptions }: { readonly day: IsoDate; readonly prescriptions: Prescriptions },
): CaseMedication {
  const prescription = medicine === null ? undefined : prescriptions.get(medicine);
  return {
    kind: 'reported',
    status: 'active',
    codes: prescription?.codes ?? [],
    text: prescription?.text ?? text,
    started: day,
    ended: day,
    order: {
      drugText: prescription?.order.drugText ?? text,
      rxnorm: prescription?.order.rxnorm ?? [],
      steps: [onceADay({ low: count, high: count, unit }, prescription?.order.steps[0]?.route ?? null)],
      quantity: null,
      daysSupply: null,
    },
    from: { kind: 'form', field: 'doses' },
  };
}

export function onceADay(dose: DosageStep['dose'], route: string | null): DosageStep {
  return {
    dose,
    route,
    timesPerDay: { low: 1, high: 1 },
    asNeeded: false,
    maxPerDay: null,
    text: null,
    sequence: 1,
  };
}
