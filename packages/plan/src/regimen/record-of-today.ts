import type { Case, CaseMedication, CodedEntry, Fact } from '../case.js';
import { canonicalJson } from '../hash.js';
import { partialDateBounds } from '../time/days.js';

/** What the record of a person holds today that bears on medicines. */
export type Today = Pick<Case, 'patient' | 'labs' | 'conditions' | 'allergies'> & {
  readonly medications: readonly CaseMedication[];
};

/**
 * What a plan was made from, with what the record holds today on top: newer values replace older ones. What the plan
 * knew of illness, allergy and medicine stays until the record says it anew, so that nothing is forgotten.
 */
export function recordOfToday(made: Case, today: Today): Case {
  const { patient, labs } = today;
  return {
    ...made,
    patient: {
      ...made.patient,
      weightKg: newer(made.patient.weightKg, patient.weightKg),
      heightCm: newer(made.patient.heightCm, patient.heightCm),
      bmiKgPerM2: newer(made.patient.bmiKgPerM2, patient.bmiKgPerM2),
    },
    labs: {
      creatinineMgPerDl: newer(made.labs.creatinineMgPerDl, labs.creatinineMgPerDl),
      egfrMlPerMin173M2: newer(made.labs.egfrMlPerMin173M2, labs.egfrMlPerMin173M2),
      platelets10e9PerL: newer(made.labs.platelets10e9PerL, labs.platelets10e9PerL),
      inr: newer(made.labs.inr, labs.inr),
      hba1cPercent: newer(made.labs.hba1cPercent, labs.hba1cPercent),
    },
    conditions: joined(today.conditions, made.conditions),
    allergies: joined(today.allergies, made.allergies),
    medications: joined(today.medications, made.medications),
  };
}

function newer<T>(made: Fact<T>, today: Fact<T>): Fact<T> {
  if (today.state !== 'known') return made;
  if (made.state !== 'known' || made.asOf === null || today.asOf === null) return today;
  return partialDateBounds(today.asOf).latest >= partialDateBounds(made.asOf).latest ? today : made;
}

/** Of an entry that both hold, the one of today. */
function joined<T extends CodedEntry>(today: readonly T[], made: readonly T[]): readonly T[] {
  const there = new Set(today.flatMap(keysOf));
  return [...today, ...made.filter((entry) => !keysOf(entry).some((key) => there.has(key)))];
}

function keysOf(entry: CodedEntry & { readonly kind?: string }): readonly string[] {
  const { codes, text, from, kind = '' } = entry;
  return [
    ...(from.kind === 'record' && from.resource !== '' ? [`record ${from.resource}`] : []),
    canonicalJson([kind, codes.map(({ system, code }) => [system, code]), text]),
  ];
}
