/**
 * A person facing amputation, as far as a record, a form and answers tell. Unknown is not absent:
 * everything a rule reads is a `Fact`. Made by `fhir` from a Bundle, or by `caseFromForm`.
 */

/** `YYYY-MM-DD`. */
export type IsoDate = string;
/** Instant with offset or Z. */
export type IsoInstant = string;
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as exact as the record is. */
export type PartialDate = string;

export type Side = 'left' | 'right';

export const amputationLevels = [
  'toe',
  'ray',
  'transmetatarsal',
  'syme',
  'transtibial',
  'knee-disarticulation',
  'transfemoral',
  'hip-disarticulation',
  'finger',
  'transradial',
  'transhumeral',
  'shoulder-disarticulation',
] as const;
export type AmputationLevel = (typeof amputationLevels)[number];

/** Where a fact was read. */
export type FactOrigin =
  | { readonly kind: 'record'; readonly path: string; readonly resource: string }
  | { readonly kind: 'flag'; readonly name: string }
  | { readonly kind: 'form'; readonly field: string }
  | { readonly kind: 'answer'; readonly question: QuestionId; readonly by: string; readonly at: IsoInstant };

export type Fact<T> =
  | {
      readonly state: 'known';
      readonly value: T;
      readonly asOf: PartialDate | null;
      readonly from: readonly FactOrigin[];
    }
  /** `unreadable`: something is there but its unit, code or text cannot be read. */
  | {
      readonly state: 'unknown';
      readonly why: 'missing' | 'unreadable';
      readonly from: readonly FactOrigin[];
      readonly seen?: string;
    }
  /** Two places disagree; no one is preferred. */
  | {
      readonly state: 'conflict';
      readonly candidates: readonly { readonly value: T; readonly from: FactOrigin }[];
    };

export type CodeSystem =
  | 'snomed'
  | 'icd10cm'
  | 'icd9cm'
  | 'icd10pcs'
  | 'icd9pcs'
  | 'rxnorm'
  | 'atc'
  | 'ndc'
  | 'loinc'
  | 'cpt'
  | 'other';

/** ICD codes carry no dot here. */
export interface Code {
  readonly system: CodeSystem;
  readonly code: string;
  readonly display: string | null;
}

export interface CodedEntry {
  readonly codes: readonly Code[];
  readonly text: string | null;
  readonly from: FactOrigin;
}

export interface CaseCondition extends CodedEntry {
  /** `unconfirmed`: provisional, differential or no status at all for a text-only entry. */
  readonly status: 'active' | 'resolved' | 'refuted' | 'unconfirmed';
  readonly onset: PartialDate | null;
  readonly abatement: PartialDate | null;
  /** When it was written down, where that is told. */
  readonly recorded?: PartialDate | null;
}

export interface CaseAllergy extends CodedEntry {
  readonly status: 'active' | 'resolved' | 'refuted' | 'unconfirmed';
}

/** One order, dispense, administration or statement. Dose maps to opioid arithmetic in `plan/opioid`. */
export interface CaseMedication extends CodedEntry {
  readonly kind: 'prescribed' | 'dispensed' | 'administered' | 'reported';
  readonly status: 'active' | 'stopped' | 'unknown';
  readonly started: PartialDate | null;
  readonly ended: PartialDate | null;
  readonly order: MedicationOrder;
  /** The record's own word for its status, which `status` judges as of the day of asking. */
  readonly recordStatus?: string;
  /** When it was given, where the record tells the time. */
  readonly at?: IsoInstant;
  /** What the entry was made from, such as `QuestionnaireResponse/…`. */
  readonly derivedFrom?: readonly string[];
}

export interface MedicationOrder {
  readonly drugText: string;
  readonly rxnorm: readonly string[];
  readonly steps: readonly DosageStep[];
  readonly quantity: { readonly value: number; readonly unit: string } | null;
  readonly daysSupply: number | null;
}

export interface DosageStep {
  /** Low and high of the single dose; equal when fixed. Null: not given or not readable. */
  readonly dose: { readonly low: number; readonly high: number; readonly unit: string } | null;
  /** Times a day, low and high; null when not given or not readable. */
  readonly timesPerDay: { readonly low: number; readonly high: number } | null;
  readonly asNeeded: boolean | null;
  readonly route: string | null;
  readonly maxPerDay: { readonly value: number; readonly unit: string } | null;
  readonly text: string | null;
  /** Steps of one number run together; higher numbers follow lower ones. */
  readonly sequence: number;
  /** First and last day of the step, where the order dates it. */
  readonly from?: PartialDate;
  readonly until?: PartialDate;
  /** How long the step runs, where the order tells; `low` differs from `high` where it leaves that open. */
  readonly lastsDays?: { readonly low: number; readonly high: number };
  /** Hours from one dose to the next, where the order speaks of hours. */
  readonly everyHours?: { readonly low: number; readonly high: number };
}

export interface PastAmputation {
  readonly level: Fact<AmputationLevel>;
  readonly side: Fact<Side>;
  readonly date: PartialDate | null;
  readonly from: FactOrigin;
}

export interface PlannedAmputation {
  /** `none`: no planned amputation is in the record, flags or form. `cancelled`: it was, and is off. */
  readonly state: 'planned' | 'cancelled' | 'none';
  readonly level: Fact<AmputationLevel>;
  readonly side: Fact<Side>;
  readonly surgeryDate: Fact<IsoDate>;
  /** `value: null` = known not to be planned. */
  readonly tmrDate: Fact<IsoDate | null>;
  /** True when somebody said that TMR is planned without naming the day. */
  readonly tmrSaidPlanned?: boolean;
  readonly from: readonly FactOrigin[];
}

export interface Lab {
  readonly value: number;
  readonly unit: string;
}

export interface Case {
  readonly schema: 'cryobridge-case/1';
  /** SHA-256 of the canonical input (record, flags, form). */
  readonly inputHash: string;
  readonly patient: {
    readonly recordId: string | null;
    readonly birthDate: Fact<PartialDate>;
    readonly sex: Fact<'female' | 'male' | 'other'>;
    readonly deceased: Fact<boolean>;
    readonly weightKg: Fact<number>;
    readonly heightCm: Fact<number>;
    readonly bmiKgPerM2: Fact<number>;
  };
  readonly planned: PlannedAmputation;
  readonly past: readonly PastAmputation[];
  /** Free text that speaks of amputation without a code: a question, never a fact. */
  readonly amputationTexts: readonly { readonly text: string; readonly from: FactOrigin }[];
  readonly conditions: readonly CaseCondition[];
  readonly medications: readonly CaseMedication[];
  readonly allergies: readonly CaseAllergy[];
  /** True when the record says "no known allergies". */
  readonly noKnownAllergies: boolean;
  readonly labs: {
    readonly creatinineMgPerDl: Fact<number>;
    readonly egfrMlPerMin173M2: Fact<number>;
    readonly platelets10e9PerL: Fact<number>;
    readonly inr: Fact<number>;
    readonly hba1cPercent: Fact<number>;
  };
  /** Ids of the probes in stock or the one asked for; empty: not said. */
  readonly probes: readonly string[];
  /** Nerves measured by ultrasound for this person, by nerve-site id. */
  readonly measurements: Readonly<
    Record<
      string,
      {
        readonly areaMm2?: number;
        readonly widthMm?: number;
        readonly heightMm?: number;
        readonly depthMm?: number;
        readonly from: FactOrigin;
      }
    >
  >;
  /** What could not be read and does not block anything by itself. */
  readonly warnings: readonly { readonly path: string; readonly message: string }[];
}

export type QuestionId = `q:${string}`;

/** A person's answer to a question of the plan. The last answer to a question counts. */
export interface Answer {
  readonly question: QuestionId;
  readonly value: string | number | boolean | null;
  /** Name of who answers. */
  readonly by: string;
  /** Needed for a recorded decision. */
  readonly reason?: string;
  readonly at: IsoInstant;
}
