import type { CaseMedication, IsoInstant } from '@cryobridge/plan';
import type { Course } from '../course.js';
import { dayIn } from '../report/day.js';
import type { ReportLanguage } from '../report/words/report-words.js';
import { instructionOf } from './instruction.js';
import { allowanceOf, type Allowance } from './next-allowed.js';
import { medicineName, standingOn } from './standing-order.js';
import { recordIdOf } from './taken-medication.js';

/** A prescribed medicine as its patient sees it. */
export interface OwnMedicine extends Allowance {
  readonly id: string;
  readonly text: string;
  /** As prescribed, in the language asked for. */
  readonly instruction: string;
  readonly unit: string;
  readonly asNeeded: boolean;
}

export interface OwnMedicinesInput {
  readonly now: IsoInstant;
  readonly language: ReportLanguage;
}

/** Medicines that are prescribed today, by name. Whether a record is certain of its dates is left to staff. */
export function ownMedicines(
  { medications, reports, timeZone }: Pick<Course, 'medications' | 'reports' | 'timeZone'>,
  { now, language }: OwnMedicinesInput,
): readonly OwnMedicine[] {
  const today = dayIn(timeZone, now);
  return medications
    .filter((medication) => isPrescribedNow(medication, today))
    .flatMap((medication) => {
      const id = recordIdOf(medication);
      if (id === null) return [];
      const [step] = medication.order.steps;
      return [
        {
          id,
          text: medicineName(medication),
          instruction: instructionOf(medication.order, language),
          unit: step?.dose?.unit ?? '',
          asNeeded: step?.asNeeded === true,
          ...allowanceOf(medication, { reports, now, timeZone }),
        },
      ];
    })
    .sort((a, b) => a.text.localeCompare(b.text));
}

export function isPrescribedNow(medication: CaseMedication, today: string): boolean {
  if (medication.kind !== 'prescribed' || medication.status === 'stopped') return false;
  return standingOn(medication, today, { asOf: today, undatedStopDays: 0 }).state !== 'no';
}
