import {
  holds,
  limbsAskedOn,
  questionById,
  questions,
  questionsFor,
  withAnswer,
  type Question,
  type ReportAnswers,
} from '@cryobridge/course/report';
import type { PatientToday } from '@cryobridge/contract';
import type { WrittenReport } from '../outbox/pending.js';

/** One screen of a report. */
export type Step =
  | { readonly kind: 'who'; readonly id: 'who' }
  | { readonly kind: 'question'; readonly id: string; readonly question: Question }
  | { readonly kind: 'review'; readonly id: 'review' };

type Known = Pick<PatientToday, 'episodes' | 'prompted'>;

/** Who answers, then every question that is asked now, then all answers to check. */
export function stepsOf(report: WrittenReport, { episodes, prompted }: Known): readonly Step[] {
  const asked = questionsFor(
    { kind: report.kind, prompted, limbs: limbsAskedOn(report, episodes) },
    report.answers,
  );
  return [
    { kind: 'who', id: 'who' },
    ...asked.map((question): Step => ({ kind: 'question', id: question.id, question })),
    { kind: 'review', id: 'review' },
  ];
}

/** What is asked only after another answer, and no longer is, is not told either. */
export function withoutUnasked(answers: ReportAnswers): ReportAnswers {
  return questions.reduce(
    (kept, question) =>
      question.when === null || holds(question.when, kept) ? kept : withAnswer(question, kept, undefined),
    answers,
  );
}

/** The step that was on screen, or the nearest before it that still is one. */
export function stepAt(steps: readonly Step[], id: string | null): number {
  const found = steps.findIndex((step) => step.id === id);
  if (found >= 0 || id === null || questionById(id) === null) return Math.max(found, 0);
  const order = questions.findIndex((question) => question.id === id);
  return steps.findLastIndex(
    (step) =>
      step.kind === 'who' ||
      (step.kind === 'question' && questions.findIndex(({ id: other }) => other === step.id) < order),
  );
}
