import type { OwnReport } from '@cryobridge/contract';
import type { Report } from '@cryobridge/course/report';
import { reportsFromFhir } from '@cryobridge/fhir/mapping';
import { ownPages } from './own-pages.js';
import { receiptOf } from './receipt.js';
import type { OfPerson, ReportParts } from './report-parts.js';

export async function reportsOf(
  { repository }: Pick<ReportParts, 'repository'>,
  of: OfPerson,
): Promise<readonly Report[]> {
  return reportsFromFhir(await ownPages(repository, of, { type: 'QuestionnaireResponse', parameters: [] }));
}

/** What a person, or somebody for them, has told; newest first. */
export async function ownReports(parts: ReportParts, of: OfPerson): Promise<readonly OwnReport[]> {
  const reports = await reportsOf(parts, of);
  return Promise.all(
    reports.toReversed().map(async (report) => {
      const { kind, forDate, by, answers } = report;
      return { ...(await receiptOf(parts, report)), kind, forDate, reporter: by.reporter, answers };
    }),
  );
}
