import { profiles } from '../../profiles/index.js';
import { recordInPlace } from '../own-record.js';
import { reportSchema } from '../reports-from-fhir.js';
import { type Resource, reference, told } from '../resource.js';
import { questionnaireUrl } from './questionnaires.js';
import { type DosesOfReport, reportDoses } from './report-doses.js';
import { reportObservations } from './report-observations.js';
import { reportedBy } from './reported-by.js';
import { itemsOfAnswers } from './response-items.js';

export interface ReportToFhir extends DosesOfReport {
  /** Name of staff who wrote down what they were told; null: the person, or somebody close, wrote it themselves. */
  readonly writtenBy: string | null;
}

/** A report with everything extracted from it; the response comes first. */
export function reportToFhir(of: ReportToFhir): readonly Resource[] {
  return [responseOf(of), ...reportObservations(of), ...reportDoses(of)];
}

/** Its id is the report's: the same report sent again is the same response. */
function responseOf({ report, patientId, writtenBy }: ReportToFhir): Resource {
  const own = reference('Patient', patientId);
  return {
    resourceType: 'QuestionnaireResponse',
    id: report.id,
    meta: { profile: [profiles.report] },
    language: report.language,
    extension: [recordInPlace({ schema: reportSchema, text: JSON.stringify(report) }), reportedBy(report)],
    questionnaire: questionnaireUrl(report.questionnaire),
    status: 'completed',
    subject: own,
    authored: report.writtenAt,
    author: writtenBy === null ? own : { type: 'Practitioner', display: writtenBy },
    // Somebody close who answers is named by the extension: FHIR wants a RelatedPerson, whom nobody has recorded.
    ...told({ source: report.by.reporter === 'relative' ? null : own }),
    ...told({ item: itemsOfAnswers(report.answers, report.kind) }),
  };
}
