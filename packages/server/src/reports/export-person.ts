import type { OfPerson, ReportParts } from './report-parts.js';
import { contentsOfPages } from './own-pages.js';

/**
 * Everything about a person that they reach, as one Bundle: JSON text, every record as it is kept. What a masked
 * course hides from them is not in it.
 */
export async function exportPerson(
  { repository, now }: Pick<ReportParts, 'repository' | 'now'>,
  { asked, patientId }: OfPerson,
): Promise<string> {
  const contents = await contentsOfPages(
    (page) => repository.everything(asked, patientId, page),
    [['_count', '1000']],
  );
  const entries = contents.map((content) => `{"resource":${content}}`).join(',\n');
  const list = entries === '' ? '' : `,"entry":[\n${entries}\n]`;
  return `{"resourceType":"Bundle","type":"collection","timestamp":"${now().toISOString()}"${list}}\n`;
}
