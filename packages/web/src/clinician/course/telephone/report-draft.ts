import type { CourseView, NewReport } from '@cryobridge/contract';
import {
  limbsAskedOn,
  questionnaireOf,
  type LimbsAsked,
  type ReportAnswers,
  type ReportKind,
} from '@cryobridge/course';
import { language } from '../../../words/language.js';

const dailyUntil = 21;
const weeklyUntil = 84;

/** Which report fits the day of the course best; the nurse may choose another. */
export function likelyKind({ day, masked, events }: CourseView): ReportKind {
  const isGone = events.some(({ kind }) => kind === 'amputation');
  if (masked || day === null) return isGone ? 'extra' : 'baseline';
  if (day < 0) return 'baseline';
  if (day <= dailyUntil) return 'daily';
  return day <= weeklyUntil ? 'weekly' : 'monthly';
}

/** Which limbs are asked about on that day, by the amputations that are recorded. */
export function limbsOf(
  { episodes, events }: CourseView,
  about: { kind: ReportKind; forDate: string },
): LimbsAsked {
  return limbsAskedOn(
    about,
    episodes.map(({ id }) => ({
      amputationDate: events.find((event) => event.kind === 'amputation' && event.episode === id)?.on ?? null,
    })),
  );
}

interface Told {
  readonly kind: ReportKind;
  readonly forDate: string;
  readonly writtenAt: string;
  readonly nurse: string;
  readonly answers: ReportAnswers;
}

export function telephoneReport({ kind, forDate, writtenAt, nurse, answers }: Told): NewReport {
  return {
    kind,
    forDate,
    writtenAt,
    by: { reporter: 'nurse-by-telephone', name: nurse },
    language,
    questionnaire: questionnaireOf(kind),
    answers: asSent(answers),
  };
}

/** The records of course are read-only, the contract's are not; the same answers. */
function asSent(answers: ReportAnswers): NewReport['answers'] {
  return structuredClone(answers) as NewReport['answers'];
}
