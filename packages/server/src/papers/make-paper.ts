import type { CaseDetail } from '@cryobridge/contract';
import { loadCourseWords } from '@cryobridge/course';
import {
  type LetterInput,
  type Paper,
  type PaperKind,
  type PaperStanding,
  loadCardWords,
  loadLetterWords,
  loadPlanPaperWords,
  operatorCard,
  patientLetter,
  planPaper,
} from '@cryobridge/course/papers';
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

export type Help = LetterInput['help'];

/** A document of a version of a plan, in one language. */
export async function makePaper(kind: PaperKind, of: PaperOf, said: Said): Promise<Paper> {
  const { plan } = of.detail;
  const { language } = said;
  const standing = standingOf(of);
  switch (kind) {
    case 'plan': {
      const [catalog, words] = await Promise.all([loadCourseWords(language), loadPlanPaperWords(language)]);
      return planPaper({ plan, standing, catalog, words, probeLabel });
    }
    case 'operator-card': {
      const [catalog, words, cardWords] = await Promise.all([
        loadCourseWords(language),
        loadPlanPaperWords(language),
        loadCardWords(language),
      ]);
      return operatorCard({ plan, standing, catalog, words, cardWords });
    }
    case 'letter':
      return patientLetter({ plan, standing, words: await loadLetterWords(language), help: said.help });
  }
}

export interface Said {
  readonly language: Language;
  /** Whom a patient calls, as the hospital has set it up; null: it has not. */
  readonly help: Help;
}
