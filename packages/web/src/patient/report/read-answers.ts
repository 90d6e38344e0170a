import type { BodyPlace, Question, ReportWords, TakenDose } from '@cryobridge/course/report';

export function isDoses(value: unknown): value is readonly TakenDose[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === 'object' && each !== null && 'count' in each)
  );
}

export function isPlaces(value: unknown): value is readonly BodyPlace[] {
  return (
    Array.isArray(value) &&
    value.every((each) => typeof each === 'object' && each !== null && 'region' in each)
  );
}

/** The words of one answer of a choice. */
export function optionWords(words: ReportWords, question: Question, option: string): string {
  const all: Readonly<Record<string, string>> = words.options;
  return all[`${question.id}.${option}`] ?? option;
}
