import type { TakenDose } from '@cryobridge/course/report';
import { type Json, type Resource, reference } from '../resource.js';
import { type ReportOfPerson, reportedBy } from './reported-by.js';

export interface DosesOfReport extends ReportOfPerson {
  /** MedicationRequests that the report may name, by id. */
  readonly prescriptions: ReadonlyMap<string, Resource>;
}

/** One MedicationStatement for each dose that was told; none taken gives none, and the response says so. */
export function reportDoses(of: DosesOfReport): readonly Resource[] {
  return (of.report.answers.doses ?? []).map((dose, i) => statementOf(of, dose, i));
}

function statementOf(
  { report, patientId, prescriptions }: DosesOfReport,
  dose: TakenDose,
  i: number,
): Resource {
  const prescription = dose.medicine === null ? undefined : prescriptions.get(dose.medicine);
  return {
    resourceType: 'MedicationStatement',
    id: `${report.id}.dose-${i + 1}`,
    extension: [reportedBy(report)],
    ...(prescription === undefined ? {} : { basedOn: [reference('MedicationRequest', dose.medicine ?? '')] }),
    status: 'completed',
    ...drugOf(dose, prescription),
    subject: reference('Patient', patientId),
    effectivePeriod: { start: report.forDate, end: report.forDate },
    dateAsserted: report.writtenAt,
    informationSource: reference('Patient', patientId),
    derivedFrom: [reference('QuestionnaireResponse', report.id)],
    dosage: [
      {
        text: `${dose.count} ${dose.unit}`,
        timing: {
          ...(dose.at === null ? {} : { event: [dose.at] }),
          repeat: { count: 1, frequency: 1, period: 1, periodUnit: 'd' },
        },
        doseAndRate: [{ doseQuantity: { value: dose.count, unit: dose.unit } }],
      },
    ],
  };
}

/** As it was prescribed, so that it is counted as it was prescribed; otherwise in the words of the report. */
function drugOf({ text }: TakenDose, prescription: Resource | undefined): Json {
  const concept = prescription?.['medicationCodeableConcept'];
  const link = prescription?.['medicationReference'];
  if (concept !== undefined) return { medicationCodeableConcept: concept };
  return link === undefined ? { medicationCodeableConcept: { text } } : { medicationReference: link };
}
