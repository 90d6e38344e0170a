import type { Report } from '@cryobridge/course';
import { extensions } from '../profiles/index.js';
import { extensionOf, ownRecordOf, partsOf } from './own-record.js';
import type { Resource } from './resource.js';

/** Form of a report as it is kept behind its QuestionnaireResponse. */
export const reportSchema = 'cryobridge-report/1';

const noBinaries: ReadonlyMap<string, Resource> = new Map();

/**
 * The reports among the resources, by the day they tell of.
 * @throws {RecordHashError} when one is not what was written.
 */
export function reportsFromFhir(resources: readonly Resource[]): readonly Report[] {
  return resources
    .filter(
      (each) =>
        each.resourceType === 'QuestionnaireResponse' &&
        partsOf(extensionOf(each, extensions.ownRecord))['schema'] === reportSchema,
    )
    .map((each) => JSON.parse(ownRecordOf(each, { schema: reportSchema, binaries: noBinaries })) as Report)
    .toSorted((a, b) => a.forDate.localeCompare(b.forDate) || a.writtenAt.localeCompare(b.writtenAt));
}
