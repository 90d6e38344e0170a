import type { CaseDetail } from '@cryobridge/contract';
import { loadCourseWords } from '@cryobridge/course';
import { type Paper, type PaperStanding, loadPlanPaperWords, planPaper } from '@cryobridge/course/papers';
import { knowledge, type ProbeId } from '@cryobridge/knowledge';
import type { Language } from '@cryobridge/plan';

/** What documents say of the version they are made from. */
export interface PaperOf {
  readonly detail: Pick<CaseDetail, 'id' | 'plan' | 'version' | 'signature'>;
  readonly latestVersion: number;
}

export function standingOf({ detail, latestVersion }: PaperOf): PaperStanding {
  const { id: caseId, version, signature } = detail;
  return { caseId, version, latestVersion, signature };
}

export const probeLabel = (probe: ProbeId): string => knowledge.probes[probe]?.label ?? probe;

/** The one-page plan in one language. */
export async function makePlanPaper(of: PaperOf, language: Language): Promise<Paper> {
  const [catalog, words] = await Promise.all([loadCourseWords(language), loadPlanPaperWords(language)]);
  return planPaper({ plan: of.detail.plan, standing: standingOf(of), catalog, words, probeLabel });
}
