import type { Basis } from '@cryobridge/knowledge';
import type { Question, Reason, RegimenItem, TargetDose, Verdict } from '@cryobridge/plan';

/** Every word of the one-page plan that is not a sentence of the plan itself. `{name}` is filled in with a fact. */
export interface PlanPaperWords {
  readonly title: string;
  readonly unknown: string;
  readonly about: {
    readonly limb: string;
    readonly limbUnknown: string;
    readonly years: string;
    readonly yearsBetween: string;
    readonly ageUnknown: string;
    readonly weight: string;
    readonly weightUnknown: string;
    readonly bmi: string;
    readonly surgery: string;
    readonly surgeryUnknown: string;
    readonly tmr: string;
    readonly tmrNoDay: string;
    readonly tmrNotPlanned: string;
    readonly tmrUnknown: string;
    readonly record: string;
    readonly asked: string;
    readonly name: string;
  };
  readonly sexes: Readonly<Record<'female' | 'male' | 'other' | 'unknown', string>>;
  readonly sides: Readonly<Record<'left' | 'right', string>>;
  readonly standing: {
    readonly draft: string;
    readonly draftNoVersion: string;
    readonly signed: string;
    readonly newer: string;
  };
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly evidence: string;
  readonly advises: string;
  readonly headings: Readonly<
    Record<'reasons' | 'nerves' | 'questions' | 'medicines' | 'cover' | 'sources', string>
  >;
  readonly effects: Readonly<Record<Reason['effect'], string>>;
  readonly asks: Readonly<Record<Question['asks'], string>>;
  readonly dose: {
    readonly nerve: string;
    readonly dose: string;
    readonly chance: string;
    readonly rests: string;
    readonly once: string;
    readonly more: string;
    readonly minutes: string;
    readonly minutesInAll: string;
    readonly goal: string;
    readonly sizeMeasured: string;
    readonly sizeTypical: string;
    readonly unsureOf: string;
    readonly better: string;
    readonly legend: string;
    readonly picture: string;
    readonly pictureReached: string;
    readonly pictureNotReached: string;
    readonly noDoses: string;
    readonly never: string;
  };
  readonly outcomes: Readonly<Record<TargetDose['outcome'], string>>;
  readonly statuses: Readonly<Record<'optional' | 'recorded-decision', string>>;
  /** By what the plan calls the input. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly states: Readonly<Record<RegimenItem['state'], string>>;
  readonly medicines: {
    readonly unsigned: string;
    readonly budget: string;
    readonly budgetUnknown: string;
    readonly opioids: string;
    readonly opioidsAtLeast: string;
    readonly naloxone: Readonly<Record<'offer' | 'not-indicated' | 'cannot-tell', string>>;
  };
  readonly cover: {
    readonly works: string;
    readonly ends: string;
    readonly takesOver: string;
    readonly gap: string;
    readonly review: string;
    readonly nothingTakesOver: string;
    readonly unknownTmr: string;
  };
  readonly further: string;
  readonly marks: string;
  readonly more: string;
  readonly sign: readonly string[];
  readonly foot: string;
  readonly pageOf: string;
}
