import type { CaseMedication, DosageStep } from '@cryobridge/plan';
import type { Report, ReportAnswers, TakenDose } from '../src/report/report.js';

export const oxycodone = 'oxycodone hydrochloride 5 MG Oral Tablet';

export function sampleStep(more: Partial<DosageStep> = {}): DosageStep {
  return {
    dose: { low: 1, high: 1, unit: 'tablet' },
    timesPerDay: { low: 4, high: 4 },
    asNeeded: false,
    route: null,
    maxPerDay: null,
    text: null,
    sequence: 1,
    ...more,
  };
}

type MedicationParts = Partial<Omit<CaseMedication, 'order'>> & {
  readonly id?: string;
  readonly drugText?: string;
  readonly steps?: readonly DosageStep[];
  readonly supply?: readonly [value: number, unit: string, days: number | null];
};

export function sampleMedication(parts: MedicationParts = {}): CaseMedication {
  const { id = 'oxy', drugText = oxycodone, steps = [sampleStep()], supply, ...rest } = parts;
  const [value = 0, unit = '', daysSupply = null] = supply ?? [];
  return {
    kind: 'prescribed',
    status: 'active',
    codes: [],
    text: drugText,
    started: '2026-06-01',
    ended: null,
    order: {
      drugText,
      rxnorm: [],
      steps,
      quantity: supply === undefined ? null : { value, unit },
      daysSupply,
    },
    from: { kind: 'record', path: 'Bundle', resource: `MedicationRequest/${id}` },
    ...rest,
  };
}

export function sampleDose(count: number, more: Partial<TakenDose> = {}): TakenDose {
  return { medicine: 'oxy', text: 'oxycodone', count, unit: 'tablet', at: null, ...more };
}

export function sampleReport(forDate: string, answers: ReportAnswers, more: Partial<Report> = {}): Report {
  return {
    id: `report-${forDate}`,
    kind: 'daily',
    forDate,
    writtenAt: `${forDate}T20:00:00Z`,
    receivedAt: `${forDate}T20:00:01Z`,
    by: { reporter: 'patient', name: null },
    language: 'en',
    questionnaire: 'cryobridge-daily|1',
    answers,
    ...more,
  };
}
