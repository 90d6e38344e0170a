import type {
  AmputationLevel,
  Case,
  CaseMedication,
  CodedEntry,
  Fact,
  FactOrigin,
  IsoDate,
  Side,
} from './case.js';
import { hashOf } from './hash.js';

/** What the short form asks. Null and empty are unknown, never a default. */
export interface CaseForm {
  readonly birthDate: IsoDate | null;
  readonly sex: 'female' | 'male' | 'other' | null;
  readonly weightKg: number | null;
  readonly heightCm: number | null;
  readonly level: AmputationLevel | null;
  readonly side: Side | null;
  readonly surgeryDate: IsoDate | null;
  readonly tmr: 'planned' | 'not-planned' | null;
  readonly tmrDate: IsoDate | null;
  readonly conditions: readonly string[];
  readonly medications: readonly string[];
  readonly allergies: readonly string[];
  readonly noKnownAllergies: boolean;
  readonly egfrMlPerMin173M2: number | null;
  readonly platelets10e9PerL: number | null;
  readonly inr: number | null;
}

/**
 * A form as a case. Lines of text become entries without a code, so they raise questions and settle nothing.
 * A laboratory value of a form carries no day: the form asks for the present one.
 */
export function caseFromForm(form: CaseForm): Case {
  const field = <K extends keyof CaseForm>(name: K, value: CaseForm[K] = form[name]) => factOf(name, value);
  return {
    schema: 'cryobridge-case/1',
    inputHash: hashOf(form),
    patient: {
      recordId: null,
      birthDate: field('birthDate'),
      sex: field('sex'),
      deceased: missing('deceased'),
      weightKg: field('weightKg'),
      heightCm: field('heightCm'),
      bmiKgPerM2: bodyMass(form),
    },
    planned: {
      state: isPlanned(form) ? 'planned' : 'none',
      level: field('level'),
      side: field('side'),
      surgeryDate: field('surgeryDate'),
      tmrDate: tmrDate(form),
      tmrSaidPlanned: form.tmr === 'planned',
      from: isPlanned(form) ? [origin('level')] : [],
    },
    past: [],
    amputationTexts: [],
    conditions: form.conditions.map((text, i) => ({
      ...written('conditions', text, i),
      status: 'unconfirmed',
      onset: null,
      abatement: null,
    })),
    medications: form.medications.map(medication),
    allergies: form.allergies.map((text, i) => ({ ...written('allergies', text, i), status: 'unconfirmed' })),
    noKnownAllergies: form.noKnownAllergies,
    labs: {
      creatinineMgPerDl: missing('creatinineMgPerDl'),
      egfrMlPerMin173M2: field('egfrMlPerMin173M2'),
      platelets10e9PerL: field('platelets10e9PerL'),
      inr: field('inr'),
      hba1cPercent: missing('hba1cPercent'),
    },
    probes: [],
    measurements: {},
    warnings: [],
  };
}

function isPlanned({ level, side, surgeryDate }: CaseForm): boolean {
  return level !== null || side !== null || surgeryDate !== null;
}

function tmrDate({ tmr, tmrDate: date }: CaseForm): Fact<IsoDate | null> {
  if (tmr === 'not-planned' && date !== null) {
    return {
      state: 'conflict',
      candidates: [
        { value: null, from: origin('tmr') },
        { value: date, from: origin('tmrDate') },
      ],
    };
  }
  if (tmr === 'not-planned') return { state: 'known', value: null, asOf: null, from: [origin('tmr')] };
  return factOf('tmrDate', date);
}

function bodyMass({ weightKg, heightCm }: CaseForm): Fact<number> {
  if (weightKg === null || heightCm === null) return missing('heightCm');
  const value = weightKg / (heightCm / 100) ** 2;
  const rounded = Math.round(value * 10) / 10;
  return { state: 'known', value: rounded, asOf: null, from: [origin('weightKg'), origin('heightCm')] };
}

function medication(text: string, i: number): CaseMedication {
  return {
    ...written('medications', text, i),
    kind: 'reported',
    status: 'active',
    started: null,
    ended: null,
    order: { drugText: text, rxnorm: [], steps: [], quantity: null, daysSupply: null },
  };
}

function written(name: string, text: string, i: number): CodedEntry {
  return { codes: [], text, from: origin(`${name}[${i}]`) };
}

function factOf<T>(name: string, value: T): Fact<Exclude<T, null>> {
  if (value === null) return missing(name);
  return { state: 'known', value: value as Exclude<T, null>, asOf: null, from: [origin(name)] };
}

function missing(name: string): { state: 'unknown'; why: 'missing'; from: readonly FactOrigin[] } {
  return { state: 'unknown', why: 'missing', from: [origin(name)] };
}

function origin(field: string): FactOrigin {
  return { kind: 'form', field };
}
